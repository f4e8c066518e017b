/** The house's own telephones, played by SIPp: whether they rang is what they have seen. */
package io.sidetone.lab.phone;
