package dev.crossorigin.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where hosts are, and whether browsers trust them without a certificate. */
class AddressSpaceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    localhost              | LOOPBACK | true
                    localhost.             | LOOPBACK | true
                    shop.localhost         | LOOPBACK | true
                    shop.localhost.        | LOOPBACK | true
                    127.0.0.1              | LOOPBACK | true
                    127.255.255.255        | LOOPBACK | true
                    2130706433             | LOOPBACK | true
                    0x7f.1                 | LOOPBACK | true
                    [::1]                  | LOOPBACK | true
                    [0:0:0:0:0:0:0:1]      | LOOPBACK | true
                    [::ffff:127.0.0.1]     | LOOPBACK | false
                    10.0.0.0               | LOCAL    | false
                    10.255.255.255         | LOCAL    | false
                    172.16.0.0             | LOCAL    | false
                    172.31.255.255         | LOCAL    | false
                    192.168.0.1            | LOCAL    | false
                    169.254.1.1            | LOCAL    | false
                    100.64.0.0             | LOCAL    | false
                    100.127.255.255        | LOCAL    | false
                    0.0.0.0                | LOCAL    | false
                    [fc00::1]              | LOCAL    | false
                    [fdff::1]              | LOCAL    | false
                    [fe80::1]              | LOCAL    | false
                    [febf::1]              | LOCAL    | false
                    [::ffff:10.0.0.1]      | LOCAL    | false
                    [::ffff:c0a8:1]        | LOCAL    | false
                    printer.local          | LOCAL    | false
                    printer.local.         | LOCAL    | false
                    127.evil.example       | PUBLIC   | false
                    127.0.0.1.nip.io       | PUBLIC   | false
                    10.shop.example        | PUBLIC   | false
                    192.168.0.1.example    | PUBLIC   | false
                    localhost.example      | PUBLIC   | false
                    notlocalhost           | PUBLIC   | false
                    local.example          | PUBLIC   | false
                    fc00.example           | PUBLIC   | false
                    126.255.255.255        | PUBLIC   | false
                    128.0.0.0              | PUBLIC   | false
                    9.255.255.255          | PUBLIC   | false
                    11.0.0.0               | PUBLIC   | false
                    172.15.255.255         | PUBLIC   | false
                    172.32.0.0             | PUBLIC   | false
                    192.167.255.255        | PUBLIC   | false
                    169.253.255.255        | PUBLIC   | false
                    100.63.255.255         | PUBLIC   | false
                    100.128.0.0            | PUBLIC   | false
                    [fbff::1]              | PUBLIC   | false
                    [fe00::1]              | PUBLIC   | false
                    [fec0::1]              | PUBLIC   | false
                    [::2]                  | PUBLIC   | false
                    [2001:db8::1]          | PUBLIC   | false
                    [::ffff:8.8.8.8]       | PUBLIC   | false
                    """)
    void anAddressIsWhatTheHostParserSaysIsOne(String host, AddressSpace space, boolean trusted) {
        var canonical = Host.canonical(host).orElseThrow();
        assertThat(AddressSpace.of(canonical)).isEqualTo(space);
        assertThat(AddressSpace.isTrustworthy(canonical)).isEqualTo(trusted);
    }
}
