#pragma once

#include <QtCore/QString>

namespace muniment::formats::loadfile {

/// One line of an Opticon OPT: one page image.
struct OptPage final {
  QString imageKey; ///< the number stamped on the page
  QString volume;
  QString imagePath; ///< from the root of the volume, with `/`; written with backslashes
  bool startsDocument = false;
  int pageCount = 0; ///< of the document, on its first page

  friend bool operator==(const OptPage&, const OptPage&) = default;
};

} // namespace muniment::formats::loadfile
