#pragma once

#include <QtCore/QDate>
#include <QtCore/QString>

#include <vector>

namespace muniment::ui {

/// Where days lie on a line, and which of them are named below it. Pure.
class CoverageScale final {
 public:
  CoverageScale(QDate from, QDate until, int width) : m_from(from), m_until(until), m_width(width) {}

  /// Pixels from the start of the line; days outside lie on its ends.
  [[nodiscard]] int at(QDate day) const;

  struct Mark final {
    int at = 0;
    QString text;
  };
  /// Years where there are many, else months, so that no two names touch.
  [[nodiscard]] std::vector<Mark> marks(int widestText) const;

 private:
  QDate m_from;
  QDate m_until;
  int m_width;
};

} // namespace muniment::ui
