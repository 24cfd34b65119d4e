#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QWidget>

class QHBoxLayout;
class QPushButton;

namespace muniment::ui {

class PlainLabel;

/// What a section must be told: state, a bold line, a sentence and at most a few links. One at a time a section.
class Banner final : public QWidget {
  Q_OBJECT

 public:
  Banner(Tone tone, Icon icon, const QString& title, const QString& sentence, QWidget* parent = nullptr);

  void setContent(Tone tone, Icon icon, const QString& title, const QString& sentence);
  /// A link below the sentence, in the order of the calls.
  QPushButton* addLink(const QString& text);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Tone m_tone;
  Icon m_icon;
  PlainLabel* m_title;
  PlainLabel* m_sentence;
  QHBoxLayout* m_links;
};

} // namespace muniment::ui
