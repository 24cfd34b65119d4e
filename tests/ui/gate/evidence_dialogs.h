#pragma once

#include "tests/ui/evidence/fake_evidence.h"
#include "tests/ui/redaction/fake_redaction.h"

#include <QtWidgets/QDialog>

#include <functional>

namespace muniment::tests {

/// The dialogs with which content is redacted and handed out, each with as much as it can say.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfEvidence(FakeEvidence& desk,
                                                                                     FakeRedaction& redaction);

} // namespace muniment::tests
