#pragma once

#include "core/workspace/evidence/redaction_queries.h"
#include "core/workspace/review/tag_queries.h"
#include "ui/conversations/conversation_queries.h"
#include "ui/conversations/transcript_people.h"

#include <QtWidgets/QWidget>

class QScrollArea;

namespace muniment::ui {

class DetailsColumn;
class ScreenHeader;

/// What is known of the message looked at: which sources saw it, where they differ, what was noted, what proves it.
class MessageDetailsPane final : public QWidget {
  Q_OBJECT

 public:
  explicit MessageDetailsPane(QWidget* parent = nullptr);

  void setConversation(const workspace::ConversationById::Answer& conversation);
  void setMessage(const workspace::MessageDetails::Answer& details);
  /// Of the message that is shown.
  void setRecords(const std::vector<store::Membership>& records);
  /// What reviewers chose for the message that is shown, oldest first.
  void setTags(const std::vector<TagSet>& sets, const std::vector<store::TagStep>& steps);
  /// What was ever redacted of the message that is shown, oldest first.
  void setRedactions(const std::vector<workspace::RedactionHistory::Step>& steps);
  void setProof(const workspace::EntryProof& proof);
  void clear();
  /// Opens the editor of a note where the message has a conflict.
  void beginNote();
  /// The proof as text: every file of it under its name.
  [[nodiscard]] static QString proofText(const workspace::EntryProof& proof);

 Q_SIGNALS:
  void noteRequested(muniment::MessageId message, const QString& text);
  void transcriptionRequested(muniment::MessageId message, const QString& text);
  void participantsRequested();
  void importsRequested();
  void sensitiveRequested();
  void proofRequested(qlonglong entry, qlonglong leaf);
  void fileRequested(muniment::MessageId message);
  void recordRequested(muniment::RecordId record);
  void takeBackRequested(const muniment::RedactionId& redaction);
  void signOffRequested(const muniment::RedactionId& redaction);

 private:
  void rebuild();
  void addSightings(DetailsColumn& column);
  void addSighting(DetailsColumn& column, const Sighting& sighting) const;
  void addRecords(DetailsColumn& column);
  void addTags(DetailsColumn& column) const;
  void addRedactions(DetailsColumn& column);
  void addNotes(DetailsColumn& column);
  void addNoteEditor(DetailsColumn& column);
  void addFile(DetailsColumn& column);
  void addHistory(DetailsColumn& column) const;
  void addReceipts(DetailsColumn& column) const;
  [[nodiscard]] bool isOurNumber(const Speaker& speaker) const;
  void addTranscriptions(DetailsColumn& column);
  void addTranscriptionEditor(DetailsColumn& column);
  void addParticipants(DetailsColumn& column);
  void addSources(DetailsColumn& column);
  void addProof(DetailsColumn& column);
  void addLadder(DetailsColumn& column) const;

  ScreenHeader* m_header;
  QScrollArea* m_scroll;
  workspace::ConversationById::Answer m_conversation;
  std::optional<workspace::MessageDetails::Answer> m_details;
  std::vector<store::Membership> m_records;
  std::vector<TagSet> m_sets;
  std::vector<store::TagStep> m_steps; ///< of tagging
  std::vector<workspace::RedactionHistory::Step> m_redactions;
  std::optional<workspace::EntryProof> m_proof;
  QString m_draft; ///< of a note
  bool m_isNoting = false;
  QString m_words; ///< draft of what a file says
  bool m_isWritingDown = false;
};

} // namespace muniment::ui
