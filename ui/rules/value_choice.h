#pragma once

#include <QtCore/QString>

namespace muniment::ui {

/// A value that a rule may have, and what a person reads for it.
struct ValueChoice final {
  QString value;
  QString label;
};

} // namespace muniment::ui
