#pragma once

#include "ui/conversations/conversation_queries.h"
#include "ui/conversations/transcript_rows.h"
#include "ui/redaction/redaction_desk.h"
#include "ui/review/review_desk.h"

#include <set>

namespace muniment::ui {

/// One conversation of a workspace, in blocks: what is near the last wish is kept, the rest is given back.
class WorkspaceTranscript final : public TranscriptRows {
  Q_OBJECT

 public:
  static constexpr int kBlock = 200;
  static constexpr std::size_t kMostBlocks = 24;
  static constexpr std::size_t kMostAsked = 2;

  /// The queries and the desk must outlive this.
  WorkspaceTranscript(ConversationQueries& queries, ReviewDesk& review, QObject* parent);

  /// Starts anew with another conversation; answers for the one before are dropped.
  void show(ConversationId conversation, std::int64_t count);
  [[nodiscard]] std::int64_t count() const override { return m_count; }
  [[nodiscard]] const Message* row(std::int64_t position) const override;
  [[nodiscard]] std::span<const Sighting> sightings(std::int64_t position) const override;
  [[nodiscard]] const store::Membership* record(std::int64_t position) const override;
  [[nodiscard]] QString tags(std::int64_t position) const override;
  [[nodiscard]] workspace::LiveReceipt::Stage stage(std::int64_t position) const override;
  [[nodiscard]] std::span<const Redaction> redactions(std::int64_t position) const override;
  [[nodiscard]] std::span<const Redaction> quoteRedactions(std::int64_t position) const override;
  [[nodiscard]] workspace::TranscriptAsOf::Standing standing(std::int64_t position) const override;
  void want(std::int64_t first, std::int64_t last) override;
  /// Something happened in the conversation: what is in view is asked for again and stays until it comes, the rest
  /// goes.
  void follow();
  /// What the tags are called; those of other sets are not shown.
  void setTagSets(std::vector<TagSet> sets);
  /// Asks anew which tags the messages have.
  void refreshTags();
  /// Whom to ask for redactions; it must outlive this. Without, there are none.
  void setRedactionDesk(RedactionDesk& desk) { m_redaction = &desk; }
  /// Asks anew what packages will not show.
  void refreshRedactions();
  /// Shows the conversation as it stood; nothing for now. What is shown stays until the answer comes.
  void setMoment(const std::optional<Instant>& moment);
  [[nodiscard]] const std::optional<Instant>& moment() const { return m_moment; }
  /// Asks anew which records the messages belong to.
  void refreshRecords();
  [[nodiscard]] std::size_t blocks() const { return m_blocks.size(); }

 private:
  struct Block final {
    std::vector<Message> messages;
    std::vector<Sighting> sightings;        ///< together by message
    std::vector<store::Membership> records; ///< one of each message, by its number
    ReviewDesk::Tags tags;
    std::map<MessageId, workspace::LiveReceipt::Stage> stages;
    std::map<MessageId, workspace::TranscriptAsOf::Standing> standings;
    std::vector<Redaction> redactions; ///< also of messages that are quoted; together by message
  };

  void askNext();
  void askNow(std::int64_t block);
  void askPast(std::int64_t block);
  /// `content` holds nothing where there is nothing any more.
  void settle(std::int64_t block, Result<Block> content, std::int64_t total);
  void take(std::int64_t block, Block content, std::int64_t total);
  [[nodiscard]] std::span<const Redaction> redactionsOf(std::int64_t position, MessageId message) const;
  void askRedactions(std::int64_t block);
  void forgetFar();
  void askRecords(std::int64_t block);
  void askTags(std::int64_t block);
  void takeRecords(std::int64_t block, std::vector<store::Membership> records);

  ConversationQueries* m_queries;
  ReviewDesk* m_review;
  RedactionDesk* m_redaction = nullptr;
  std::optional<Instant> m_moment;
  std::vector<TagSet> m_sets;
  ConversationId m_conversation;
  std::int64_t m_count = 0;
  int m_generation = 0;
  std::pair<std::int64_t, std::int64_t> m_wanted{0, -1}; ///< blocks
  std::set<std::int64_t> m_asked;
  std::set<std::int64_t> m_stale;   ///< blocks that are shown and asked for again
  std::set<std::int64_t> m_refused; ///< not asked again before the person moves elsewhere
  std::map<std::int64_t, Block> m_blocks;
};

} // namespace muniment::ui
