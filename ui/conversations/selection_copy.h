#pragma once

#include "ui/conversations/conversation_queries.h"
#include "ui/conversations/transcript_people.h"
#include "ui/conversations/transcript_selection.h"

namespace muniment::ui {

/// Brings selected messages to the clipboard, whether they are loaded or not; the access journal knows first.
class SelectionCopy final : public QObject {
  Q_OBJECT

 public:
  static constexpr std::int64_t kMost = 20'000;
  static constexpr int kAtOnce = 1000;

  struct What final {
    ConversationId conversation;
    TranscriptSelection chosen;
    TranscriptSelection withContext;
    TranscriptPeople people;
  };

  /// Deletes itself when it is done. The queries must outlive it.
  SelectionCopy(ConversationQueries& queries, What what, QObject* parent);
  void start();

 Q_SIGNALS:
  void done(qlonglong messages);
  void failed(const muniment::Error& error);

 private:
  void readOn();
  void take(const workspace::TranscriptPage::Answer& answer, std::int64_t last);

  ConversationQueries* m_queries;
  What m_what;
  std::size_t m_stretch = 0;
  std::int64_t m_next = -1;
  std::int64_t m_messages = 0;
  QStringList m_lines;
};

} // namespace muniment::ui
