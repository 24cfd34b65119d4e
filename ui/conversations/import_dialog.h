#pragma once

#include "core/workspace/conversations/import_chat.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace muniment::ui {

/// Shows what a file turned out to be, and asks what of it to keep and whose it is. Nothing is kept before "Import".
class ImportDialog final : public QDialog {
  Q_OBJECT

 public:
  ImportDialog(const capture::SourceFile& file, QWidget* parent);

  [[nodiscard]] workspace::ImportWish wish() const;

 private:
  void addFacts(const capture::SourceFile& file, QVBoxLayout* column);
  [[nodiscard]] QWidget* makePicker(const capture::SourceFile& file);
  void addQuestions(const capture::SourceFile& file, QVBoxLayout* column);
  void addButtons(QVBoxLayout* column);
  void weigh();

  QListWidget* m_chats = nullptr;
  QComboBox* m_owner = nullptr;
  QComboBox* m_zone = nullptr;
  QLineEdit* m_purpose = nullptr;
  QPushButton* m_import = nullptr;
};

} // namespace muniment::ui
