package io.sidetone.core.people;

import io.sidetone.core.number.KeypadNumber;
import io.sidetone.core.number.UserName;

/**
 * Somebody's name at a SIP trunk for users, for telephones that have only digits.
 *
 * @param keypad what is dialled behind the trunk's access prefix
 * @param user whom that calls
 */
public record PersonSip(KeypadNumber keypad, UserName user) {}
