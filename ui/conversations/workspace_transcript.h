#pragma once

#include "ui/conversations/conversation_queries.h"
#include "ui/conversations/transcript_rows.h"
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
  void want(std::int64_t first, std::int64_t last) override;
  /// What the tags are called; those of other sets are not shown.
  void setTagSets(std::vector<TagSet> sets);
  /// Asks anew which tags the messages have.
  void refreshTags();
  /// Asks anew which records the messages belong to.
  void refreshRecords();
  [[nodiscard]] std::size_t blocks() const { return m_blocks.size(); }

 private:
  struct Block final {
    std::vector<Message> messages;
    std::vector<Sighting> sightings;        ///< together by message
    std::vector<store::Membership> records; ///< one of each message, by its number
    ReviewDesk::Tags tags;
  };

  void askNext();
  void take(std::int64_t block, const workspace::TranscriptPage::Answer& answer);
  void forgetFar();
  void askRecords(std::int64_t block);
  void askTags(std::int64_t block);
  void takeRecords(std::int64_t block, std::vector<store::Membership> records);

  ConversationQueries* m_queries;
  ReviewDesk* m_review;
  std::vector<TagSet> m_sets;
  ConversationId m_conversation;
  std::int64_t m_count = 0;
  int m_generation = 0;
  std::pair<std::int64_t, std::int64_t> m_wanted{0, -1}; ///< blocks
  std::set<std::int64_t> m_asked;
  std::set<std::int64_t> m_refused; ///< not asked again before the person moves elsewhere
  std::map<std::int64_t, Block> m_blocks;
};

} // namespace muniment::ui
