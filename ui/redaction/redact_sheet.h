#pragma once

#include "ui/kit/sheet_frame.h"
#include "ui/redaction/redaction_desk.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QPlainTextEdit;
class QRadioButton;

namespace muniment::ui {

class FormRow;

/// Asks what of some messages no package shows, and why. Of a single message it can be some of its words, or its file,
/// or boxes on pages of that.
class RedactSheet final : public QDialog {
  Q_OBJECT

 public:
  /// At least one message. The desk must outlive the sheet.
  RedactSheet(RedactionDesk& desk, std::vector<Message> messages, QWidget* parent);
  /// For boxes that were drawn on pages of the file of a message.
  RedactSheet(RedactionDesk& desk, Message message, std::vector<workspace::ProposeRedactions::Wish> boxes,
              QWidget* parent);

 Q_SIGNALS:
  /// The sheet has closed itself.
  void redacted(int count, bool isSignedOff);

 private:
  RedactSheet(RedactionDesk& desk, std::vector<Message> messages, std::vector<workspace::ProposeRedactions::Wish> boxes,
              QWidget* parent);
  void addParts();
  void addBoxes();
  [[nodiscard]] int count() const;
  void addWords();
  void addReason();
  void askPermission();
  void check();
  [[nodiscard]] QString problem();
  [[nodiscard]] QString reason() const;
  [[nodiscard]] std::vector<workspace::ProposeRedactions::Wish> wishes() const;
  void redact();
  void signOff(const Json& outcome);
  void finish(int count, bool isSignedOff);
  void fail(const Error& error);

  RedactionDesk* m_desk;
  std::vector<Message> m_messages;
  std::vector<workspace::ProposeRedactions::Wish> m_boxes;
  SheetFrame m_frame;
  QRadioButton* m_whole = nullptr;
  QRadioButton* m_some = nullptr; ///< null where there is no single text
  QRadioButton* m_file = nullptr; ///< null without a single file
  QPlainTextEdit* m_words = nullptr;
  QComboBox* m_reason = nullptr;
  FormRow* m_reasonRow = nullptr;
  QCheckBox* m_signOff = nullptr;
  bool m_isAllowed = true;
  bool m_isBusy = false;
};

} // namespace muniment::ui
