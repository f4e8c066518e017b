/** What a PBX tells and answers, whether it is there now or was recorded. */
package io.sidetone.manager.stream;
