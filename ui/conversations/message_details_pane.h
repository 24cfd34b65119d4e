#pragma once

#include "ui/conversations/conversation_queries.h"
#include "ui/conversations/transcript_people.h"

#include <QtWidgets/QWidget>

class QScrollArea;
class QVBoxLayout;

namespace muniment::ui {

class ScreenHeader;

/// What is known of the message looked at: which sources saw it, where they differ, what is odd, what proves it.
class MessageDetailsPane final : public QWidget {
  Q_OBJECT

 public:
  explicit MessageDetailsPane(QWidget* parent = nullptr);

  void setConversation(const workspace::ConversationById::Answer& conversation);
  void setMessage(const workspace::MessageDetails::Answer& details);
  void clear();

 private:
  void rebuild();
  void addSightings(QVBoxLayout& column) const;
  void addFindings(QVBoxLayout& column) const;
  void addParticipants(QVBoxLayout& column) const;
  void addSources(QVBoxLayout& column) const;
  void addProof(QVBoxLayout& column) const;

  ScreenHeader* m_header;
  QScrollArea* m_scroll;
  workspace::ConversationById::Answer m_conversation;
  std::optional<workspace::MessageDetails::Answer> m_details;
};

} // namespace muniment::ui
