#pragma once

#include "ui/kit/theme.h"

#include <QtWidgets/QLabel>

namespace muniment::ui {

/// The sizes and weights of text; there are no others.
enum class TextRole {
  Caption,
  Small,
  SmallStrong,
  Body,
  BodyStrong,
  PaneTitle,
  DialogTitle,
  ScreenTitle,
  WelcomeTitle,
  Figure,
  Mono
};

enum class Ink { Primary, Secondary, Tertiary, Accent };

[[nodiscard]] QFont fontFor(TextRole role);

/// A label that shows its text literally: names and messages come from outside and may hold markup.
class PlainLabel : public QLabel {
  Q_OBJECT

 public:
  explicit PlainLabel(const QString& text = {}, TextRole role = TextRole::Body, Ink ink = Ink::Primary,
                      QWidget* parent = nullptr);

  void setInk(Ink ink);
  /// Takes the colour of a state instead of an ink.
  void setTone(Tone tone);

 protected:
  bool event(QEvent* event) override;
  void changeEvent(QEvent* event) override;
  [[nodiscard]] virtual QColor inkColour() const;

 private:
  void recolour();
  void align();

  Ink m_ink;
  Tone m_tone = Tone::Neutral;
  bool m_atEnd = false;
};

} // namespace muniment::ui
