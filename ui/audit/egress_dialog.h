#pragma once

#include "core/workspace/delivery/egress_report.h"

#include <QtCore/QFuture>
#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QStandardItemModel;

namespace muniment::ui {

class PlainLabel;
class TableView;

/// Whom the dialog asks. Answers come on the window's thread.
class EgressDesk {
 public:
  EgressDesk() = default;
  Q_DISABLE_COPY_MOVE(EgressDesk)
  virtual ~EgressDesk() = default;
  virtual QFuture<Result<workspace::EgressReport::Answer>> ask(workspace::EgressReport query) = 0;
  [[nodiscard]] virtual Instant now() const = 0;
};

/// Shows what left the workspace, to whom and why, and saves it as a table for a spreadsheet.
class EgressDialog final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the dialog.
  EgressDialog(EgressDesk& desk, QWidget* parent);

  [[nodiscard]] workspace::EgressReport wish() const;

 private:
  [[nodiscard]] QWidget* makeTable();
  [[nodiscard]] QLayout* makeFoot();
  void ask();
  void take(const workspace::EgressReport::Answer& answer);
  void save();
  void writeTo(const QString& file);

  EgressDesk* m_desk;
  QComboBox* m_when;
  QLineEdit* m_person;
  QStackedWidget* m_pages = nullptr;
  TableView* m_table = nullptr;
  QStandardItemModel* m_rows;
  PlainLabel* m_status = nullptr;
  QPushButton* m_csv = nullptr;
  QByteArray m_report; ///< what is shown, as CSV
  int m_asked = 0;
};

} // namespace muniment::ui
