#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

namespace muniment::tests {

/// A PDF made of what is given: the content of each page and, behind the standard objects, further objects as they are.
struct MadePdf final {
  QByteArrayList pages; ///< streams of drawing operators
  QByteArray mediaBox = "[0 0 595 842]";
  QByteArray catalog = {};     ///< entries
  QByteArray resources = {};   ///< entries beside the font F1, Helvetica
  QByteArrayList objects = {}; ///< bodies; the first one has the number 100
  QByteArray password = {};    ///< asked for before it opens

  [[nodiscard]] QByteArray bytes() const;
};

/// A page with lines of text, 24 points high, from the top.
[[nodiscard]] QByteArray pageOfText(const QByteArrayList& lines);

} // namespace muniment::tests
