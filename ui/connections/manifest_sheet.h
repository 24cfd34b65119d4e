#pragma once

#include "ui/connections/connection_desk.h"
#include "ui/kit/sheet_frame.h"

#include <QtCore/QTimer>
#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QListWidget;
class QStackedWidget;

namespace muniment::ui {

class NumberedText;
class PlainLabel;
class StateLabel;

/// A connector manifest as text: what is wrong with it is said while it is written, with the place; it can begin with
/// one that comes with the program, and be compared with it.
class ManifestSheet final : public QDialog {
  Q_OBJECT

 public:
  /// `preset` is the one to compare with at first; may be empty. The desk must outlive the sheet.
  ManifestSheet(ConnectionDesk& desk, const QByteArray& manifest, const QString& preset, QWidget* parent);

  [[nodiscard]] QByteArray manifest() const;

 private:
  void addTools(const QString& preset);
  void addText();
  void addProblems();
  void check();
  void showProblems();
  void showNeeds();
  void showDifference();
  void takePreset();
  void importFile();
  void exportFile();
  void readFrom(const QString& file);
  void writeTo(const QString& file);
  [[nodiscard]] const workspace::ManifestPreset* chosenPreset() const;

  ConnectionDesk* m_desk;
  std::vector<workspace::ManifestPreset> m_presets;
  workspace::ConnectionForm m_form;
  SheetFrame m_frame;
  QComboBox* m_preset = nullptr;
  QCheckBox* m_compare = nullptr;
  QStackedWidget* m_pages = nullptr;
  NumberedText* m_text = nullptr;
  NumberedText* m_difference = nullptr;
  StateLabel* m_state = nullptr;
  QListWidget* m_problems = nullptr;
  PlainLabel* m_needs = nullptr;
  PlainLabel* m_note = nullptr;
  QTimer m_typing;
};

} // namespace muniment::ui
