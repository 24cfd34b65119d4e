#pragma once

#include "core/workspace/workspace.h"

#include <QtWidgets/QDialog>

#include <functional>

namespace muniment::tests {

/// The dialogs about people and partners, over the sample.
[[nodiscard]] std::map<QString, std::function<QDialog*(QWidget*)>> dialogsOfPeople(workspace::Workspace& workspace);

} // namespace muniment::tests
