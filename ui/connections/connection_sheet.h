#pragma once

#include "ui/connections/connection_desk.h"
#include "ui/connections/system_choice.h"
#include "ui/kit/sheet_frame.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace muniment::ui {

class FormRow;
class PlainLabel;
class ValuesForm;

/// Sets a system up, or changes how it is set up: what it is called, what its content is kept for, where it is
/// reached, and its secrets.
class ConnectionSheet final : public QDialog {
  Q_OBJECT

 public:
  /// A new connection; `taken` are the short names that are in use. The desk must outlive the sheet.
  ConnectionSheet(ConnectionDesk& desk, const SystemChoice& choice, QStringList taken, QWidget* parent);
  /// The settings of one that is there.
  ConnectionSheet(ConnectionDesk& desk, const workspace::ConnectionCard& card, QWidget* parent);

 Q_SIGNALS:
  void added(const QString& name);
  /// `before` is what the details were, for taking the change back.
  void changed(const muniment::workspace::ConnectionDetails& before, const QString& name);

 private:
  ConnectionSheet(ConnectionDesk& desk, const workspace::ConnectionCard* card, QWidget* parent);

  void addChoice();
  void addNames();
  void addReasons();
  void addConsequences();
  void askPeople();
  void choose(const SystemChoice& choice);
  void showManifest();
  void openManifest();
  void suggestPeer();
  void check();
  void showLacks();
  [[nodiscard]] QString problem() const;
  [[nodiscard]] workspace::ConnectionDetails details() const;
  void setBusy(bool busy);
  void save();
  void saveDetails();
  void saveSecrets();
  void fail(const Error& error);

  ConnectionDesk* m_desk;
  std::optional<workspace::ConnectionCard> m_card; ///< nothing for a new one
  std::optional<ConnectionId> m_made;              ///< a new one whose details are saved
  SystemChoice m_choice;
  QStringList m_taken;
  QByteArray m_manifest;
  workspace::ConnectionForm m_form;
  bool m_peerIsTyped = false;
  bool m_detailsSaved = false;
  SheetFrame m_frame;
  QComboBox* m_system = nullptr;
  QLineEdit* m_name = nullptr;
  QLineEdit* m_peer = nullptr;
  FormRow* m_peerRow = nullptr;
  QPlainTextEdit* m_purpose = nullptr;
  QComboBox* m_ground = nullptr;
  QComboBox* m_owner = nullptr;
  QComboBox* m_matter = nullptr;
  QSpinBox* m_days = nullptr;
  ValuesForm* m_values = nullptr;
  QWidget* m_manifestPart = nullptr;
  PlainLabel* m_manifestState = nullptr;
  PlainLabel* m_lacks = nullptr;
  PlainLabel* m_brings = nullptr;
  QWidget* m_siteNote = nullptr;
};

} // namespace muniment::ui
