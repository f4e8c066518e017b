/** Waiting voicemail over MQTT, as Home Assistant finds it. */
package io.sidetone.manager.mailbox.mqtt;
