#pragma once

#include "core/connect/whatsapp/send_content.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace muniment::ui {

class FormRow;
class TemplatePreview;

/// A question whose answers can be tapped: up to three short ones are buttons, more are the lines of a list.
class ChoicesDialog final : public QDialog {
  Q_OBJECT

 public:
  /// `words`: what was written so far.
  ChoicesDialog(const QString& words, QWidget* parent);

  [[nodiscard]] connect::whatsapp::SendContent content() const;

 private:
  void weigh();
  [[nodiscard]] QStringList choices() const;
  [[nodiscard]] static bool fitButtons(const QStringList& choices);

  SheetFrame m_frame;
  QPlainTextEdit* m_words;
  QPlainTextEdit* m_choices;
  QLineEdit* m_open;
  FormRow* m_openRow;
  FormRow* m_choicesRow;
  TemplatePreview* m_preview;
};

} // namespace muniment::ui
