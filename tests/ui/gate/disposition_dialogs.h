#pragma once

#include <QtWidgets/QDialog>

#include <functional>
#include <map>

namespace muniment::tests {

/// The dialogs of the screen of disposition by the names of their classes, each with as much as it can say.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfDisposition();

} // namespace muniment::tests
