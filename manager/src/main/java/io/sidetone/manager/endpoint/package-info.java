/** The telephones and other endpoints of PJSIP: their states, where they are, who speaks. */
package io.sidetone.manager.endpoint;
