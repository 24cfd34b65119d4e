#pragma once

#include "tests/ui/rules/fake_rules_desk.h"

#include <QtWidgets/QDialog>

#include <functional>

namespace muniment::tests {

/// The dialogs of the screen of rules, each with as much as it can say.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfRules(FakeRulesDesk& desk);

} // namespace muniment::tests
