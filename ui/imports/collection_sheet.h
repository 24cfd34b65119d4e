#pragma once

#include "core/workspace/conversations/collection.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace muniment::ui {

class FormRow;

/// What somebody knows of how an export came from a phone to us. Every field may stay empty.
class CollectionSheet final : public QDialog {
  Q_OBJECT

 public:
  CollectionSheet(const ConversationSource& source, QWidget* parent);

  [[nodiscard]] workspace::CollectionFacts facts() const;

 private:
  [[nodiscard]] QLineEdit* add(QGridLayout* grid, const QString& label, const QString& name);
  void check();

  ConversationSource m_source;
  SheetFrame m_frame;
  int m_rows = 0;
  QLineEdit* m_collector = nullptr;
  QLineEdit* m_custodian = nullptr;
  QLineEdit* m_device = nullptr;
  QLineEdit* m_system = nullptr;
  QLineEdit* m_app = nullptr;
  QLineEdit* m_number = nullptr;
  QLineEdit* m_handOver = nullptr;
  QLineEdit* m_day = nullptr;
  QComboBox* m_media = nullptr;
  QLineEdit* m_digest = nullptr;
  FormRow* m_digestRow = nullptr;
};

} // namespace muniment::ui
