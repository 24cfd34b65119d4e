#pragma once

#include "ui/documents/document_desk.h"

#include <QtWidgets/QWidget>

namespace muniment::ui {

class FindingsList;
class PaneSection;

/// What is known of a document beside what it says: findings, both tracks with who said so, parties, links, holds.
class DocumentDetails final : public QWidget {
  Q_OBJECT

 public:
  explicit DocumentDetails(QWidget* parent);

  void setDocument(const workspace::DocumentById::Answer& known);
  void clear();

 Q_SIGNALS:
  void placeChosen(const muniment::formats::edi::Place& place);
  void findingsRequested();
  void documentRequested(const muniment::DocumentId& document);
  void conversationRequested(const muniment::ConversationId& conversation);
  void recordRequested(const QString& number);
  void partnerRequested(const QString& code);

 private:
  void showFindings(const workspace::DocumentById::Answer& known);
  void showStatus(const workspace::DocumentById::Answer& known, const QString& id);
  void showParties(const workspace::DocumentById::Answer& known, const QString& id);
  void showLinks(const workspace::DocumentById::Answer& known, const QString& id);
  void showKeeping(const workspace::DocumentById::Answer& known, const QString& id);
  void showOrigin(const workspace::DocumentById::Answer& known, const QString& id);

  QWidget* m_body;
  PaneSection* m_findingsSection;
  FindingsList* m_findings;
  PaneSection* m_status;
  PaneSection* m_parties;
  PaneSection* m_references;
  PaneSection* m_links;
  PaneSection* m_keeping;
  PaneSection* m_origin;
};

} // namespace muniment::ui
