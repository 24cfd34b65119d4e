#pragma once

#include "ui/conversations/composer_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace muniment::ui {

class PlainLabel;
class TemplatePreview;

/// Which template is sent, with what in its blanks, and how it will look.
class TemplateDialog final : public QDialog {
  Q_OBJECT

 public:
  TemplateDialog(ComposerDesk& desk, const QString& peer, QWidget* parent);

  [[nodiscard]] ComposerDesk::Filled filled() const;
  void setFile(const QString& file);

 private:
  void takeTemplates(const Result<workspace::Templates::Answer>& answer);
  void choose();
  void weigh();
  void addFileRow(const QString& format);
  void chooseFile();
  [[nodiscard]] const connect::whatsapp::TemplateDefinition* chosen() const;

  workspace::Templates::Answer m_templates;
  SheetFrame m_frame;
  PlainLabel* m_note;
  QListWidget* m_list;
  QVBoxLayout* m_fields;
  TemplatePreview* m_preview;
  std::vector<std::pair<QString, QLineEdit*>> m_values;
  QString m_file; ///< of the heading
  QPushButton* m_choose = nullptr;
};

} // namespace muniment::ui
