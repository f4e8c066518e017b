package io.sidetone.core.mail;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;

class HeaderRuleTest {

    private static final String WRITES =
            "(set|add)(Header|HeaderLine|Subject|From|Sender|ReplyTo|Recipients?|SentDate"
                    + "|Description|FileName)";

    @Test
    void nobodyButMailHeadersWritesTheHeadersOfAMail() {
        JavaClasses sidetone =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.sidetone");
        DescribedPredicate<JavaCall<?>> writesHeader =
                DescribedPredicate.describe(
                        "write a header",
                        call ->
                                call.getTargetOwner().isAssignableTo(MimeMessage.class)
                                        && call.getName().matches(WRITES));
        noClasses()
                .that()
                .doNotHaveSimpleName("MailHeaders")
                .should()
                .callMethodWhere(writesHeader)
                .check(sidetone);
    }
}
