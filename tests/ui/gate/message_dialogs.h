#pragma once

#include <QtWidgets/QDialog>

#include <functional>
#include <map>

namespace muniment::tests {

/// Dialogs of the composer of a live conversation.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfMessages();

} // namespace muniment::tests
