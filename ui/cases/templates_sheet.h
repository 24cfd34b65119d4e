#pragma once

#include "ui/cases/case_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QListWidget;
class QPlainTextEdit;

namespace muniment::ui {

/// What cases are made by: folders, and where a kind of document goes. The templates that come with the program can be
/// changed, and those of the site taken away again.
class TemplatesSheet final : public QDialog {
  Q_OBJECT

 public:
  /// The desk must outlive the sheet.
  TemplatesSheet(CaseDesk& desk, QWidget* parent);

  /// Takes the text of a file in the place of what stands there.
  void readFrom(const QString& file);

 private:
  using Lines = std::vector<workspace::CaseTemplates::Line>;

  void addFields();
  void refresh(const QString& chosen);
  void showChosen();
  void check();
  void save();
  void takeAway();
  void askForFile();
  /// Null while a new one is written.
  [[nodiscard]] const workspace::CaseTemplates::Line* chosen() const;
  /// Says what stands in the way, or shows this one.
  void finish(CaseDesk::Done done, const QString& code);

  CaseDesk* m_desk;
  SheetFrame m_frame;
  QListWidget* m_list;
  QPlainTextEdit* m_text;
  QPushButton* m_takeAway;
  Lines m_lines;
  bool m_mayChange = false;
};

} // namespace muniment::ui
