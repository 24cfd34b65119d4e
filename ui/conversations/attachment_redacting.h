#pragma once

#include "ui/redaction/redaction_desk.h"

#include <QtCore/QObject>

namespace muniment::ui {

class PreviewDialog;

/// Shows what is redacted on the pages of a file, and redacts what is drawn on them.
class AttachmentRedacting final : public QObject {
  Q_OBJECT

 public:
  /// Lives as long as the dialog; the desk must outlive both.
  AttachmentRedacting(RedactionDesk& desk, PreviewDialog& dialog);

  void setMessage(const Message& message);

 Q_SIGNALS:
  /// What is redacted is not what it was.
  void changed();

 private:
  void askBoxes();
  void showBoxes(const std::vector<Redaction>& redactions);
  void redact();
  void tell(int count, bool isSignedOff);

  RedactionDesk* m_desk;
  PreviewDialog* m_dialog;
  Message m_message;
  int m_generation = 0;
};

} // namespace muniment::ui
