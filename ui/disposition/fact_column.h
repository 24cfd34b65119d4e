#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/plain_label.h"

class QVBoxLayout;

namespace muniment::ui {

/// Facts below each other, section by section, as the details of an item and a certificate show them.
class FactColumn final {
 public:
  /// `labelWidth` is the room for the names of facts; `isFirst` where nothing stands above that a line should part.
  FactColumn(QVBoxLayout& column, int labelWidth, bool isFirst)
      : m_column(&column), m_labelWidth(labelWidth), m_isFirst(isFirst) {}

  /// Begins a section; a hairline parts it from the one before.
  void addHeading(const QString& text);
  PlainLabel* addText(const QString& text, Ink ink = Ink::Primary);
  void addFact(const QString& name, const QString& value, TextRole role = TextRole::Small);
  void addState(const QString& text, Tone tone, Icon icon);
  void addWidget(QWidget* widget);

 private:
  QVBoxLayout* m_column;
  int m_labelWidth;
  bool m_isFirst;
};

} // namespace muniment::ui
