/** What Asterisk lets a manager user do, and what it says when it does not. */
package io.sidetone.manager.right;
