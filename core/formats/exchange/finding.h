#pragma once

#include <QtCore/QString>

namespace muniment::formats::exchange {

enum class Weight { Warning, Error };

/// A rule that a file does not keep. `code` is the rule's name in the format or in our documentation of it; `place` is
/// where it was found, with text from outside in it.
struct Finding final {
  Weight weight = Weight::Error;
  QString code;
  QString place;

  friend bool operator==(const Finding&, const Finding&) = default;
};

} // namespace muniment::formats::exchange
