#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/plain_label.h"

class QPushButton;
class QVBoxLayout;

namespace muniment::ui {

/// The content of a details pane, section below section.
class DetailsColumn final {
 public:
  explicit DetailsColumn(QVBoxLayout& column) : m_column(&column) {}

  /// Begins a section; a hairline parts it from the one before.
  void addHeading(const QString& text, QWidget* state = nullptr);
  PlainLabel* addText(const QString& text, TextRole role = TextRole::Small, Ink ink = Ink::Secondary);
  /// Grouped and shortened, whole in the tool tip.
  void addDigest(const QString& hex);
  /// A letter in a tile beside a name.
  void addSource(const QString& letter, const QString& name);
  void addIconRow(Icon icon, const QString& text, Tone tone);
  QPushButton* addButton(const QString& text, const QString& objectName);
  void addWidget(QWidget* widget);

 private:
  QVBoxLayout* m_column;
  bool m_isFirst = true;
};

} // namespace muniment::ui
