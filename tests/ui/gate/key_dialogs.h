#pragma once

#include <QtWidgets/QDialog>

#include <functional>
#include <map>

namespace muniment::tests {

/// The sheets about passphrases, keys and time-stamps by the names of their classes, each with as much as it can say.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfKeys();

} // namespace muniment::tests
