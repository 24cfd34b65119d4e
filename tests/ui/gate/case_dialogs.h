#pragma once

#include "tests/ui/cases/fake_cases.h"

#include <QtWidgets/QDialog>

#include <functional>

namespace muniment::tests {

/// The dialogs of the screen of cases by the names of their classes, each with as much as it can say.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfCases(FakeCases& desk);

} // namespace muniment::tests
