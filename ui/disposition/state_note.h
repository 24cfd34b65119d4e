#pragma once

#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

/// What a pane must say about a state before anything else: a bold line and a sentence on the soft colour of the state.
class StateNote final : public QWidget {
  Q_OBJECT

 public:
  StateNote(Tone tone, Icon icon, const QString& title, const QString& sentence, QWidget* parent = nullptr);

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  Tone m_tone;
};

} // namespace muniment::ui
