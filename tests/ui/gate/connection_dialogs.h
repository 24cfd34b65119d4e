#pragma once

#include "tests/ui/connections/fake_connection_desk.h"

#include <QtWidgets/QDialog>

#include <functional>

namespace muniment::tests {

/// The dialogs of the screen of connections, each with as much as it can say.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfConnections(FakeConnectionDesk& desk);

} // namespace muniment::tests
