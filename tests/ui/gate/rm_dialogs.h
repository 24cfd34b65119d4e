#pragma once

#include "tests/ui/rm/fake_rm_desk.h"

#include <QtWidgets/QDialog>

#include <functional>

namespace muniment::tests {

/// The dialogs about records systems, each with as much as it can say.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfRm(FakeRmDesk& desk);

} // namespace muniment::tests
