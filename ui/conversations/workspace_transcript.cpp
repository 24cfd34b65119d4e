#include "ui/conversations/workspace_transcript.h"

#include "ui/review/tag_words.h"

#include <QtCore/QTimeZone>

namespace muniment::ui {

WorkspaceTranscript::WorkspaceTranscript(ConversationQueries& queries, ReviewDesk& review, QObject* parent)
    : TranscriptRows(parent), m_queries(&queries), m_review(&review) {}

void WorkspaceTranscript::show(ConversationId conversation, std::int64_t count) {
  ++m_generation;
  m_conversation = conversation;
  m_moment.reset();
  m_count = count;
  m_wanted = {0, -1};
  m_asked.clear();
  m_stale.clear();
  m_refused.clear();
  m_blocks.clear();
  Q_EMIT countChanged();
}

const Message* WorkspaceTranscript::row(std::int64_t position) const {
  const auto block = m_blocks.find(position / kBlock);
  if (position < 0 || block == m_blocks.end())
    return nullptr;
  const auto index = static_cast<std::size_t>(position % kBlock);
  const std::vector<Message>& messages = block->second.messages;
  return index < messages.size() ? &messages[index] : nullptr;
}

std::span<const Sighting> WorkspaceTranscript::sightings(std::int64_t position) const {
  const Message* message = row(position);
  if (!message || !(message->flags & kConflicts))
    return {};
  const auto found =
      std::ranges::equal_range(m_blocks.at(position / kBlock).sightings, message->id, {}, &Sighting::message);
  return {found.begin(), found.end()};
}

const store::Membership* WorkspaceTranscript::record(std::int64_t position) const {
  const Message* message = row(position);
  if (!message)
    return nullptr;
  const std::vector<store::Membership>& records = m_blocks.at(position / kBlock).records;
  const auto found = std::ranges::lower_bound(records, message->id, {}, &store::Membership::message);
  return found != records.end() && found->message == message->id ? &*found : nullptr;
}

QString WorkspaceTranscript::tags(std::int64_t position) const {
  const Message* message = m_sets.empty() ? nullptr : row(position);
  if (!message)
    return {};
  const ReviewDesk::Tags& tags = m_blocks.at(position / kBlock).tags;
  const auto found = tags.find(message->id);
  return found == tags.end() ? QString() : TagWords::names(m_sets, found->second);
}

workspace::LiveReceipt::Stage WorkspaceTranscript::stage(std::int64_t position) const {
  const Message* message = row(position);
  if (!message)
    return workspace::LiveReceipt::Stage::None;
  const auto& stages = m_blocks.at(position / kBlock).stages;
  const auto found = stages.find(message->id);
  return found == stages.end() ? workspace::LiveReceipt::Stage::None : found->second;
}

void WorkspaceTranscript::follow() {
  m_refused.clear();
  m_stale.clear();
  std::erase_if(m_blocks,
                [this](const auto& each) { return each.first < m_wanted.first || each.first > m_wanted.second; });
  for (const auto& [block, content] : m_blocks)
    m_stale.insert(block);
  askNext();
}

void WorkspaceTranscript::setTagSets(std::vector<TagSet> sets) {
  m_sets = std::move(sets);
  refreshTags();
}

void WorkspaceTranscript::refreshTags() {
  for (const auto& [block, content] : m_blocks)
    askTags(block);
}

void WorkspaceTranscript::askTags(std::int64_t block) {
  if (m_sets.empty())
    return;
  workspace::TagsOfMessages query;
  for (const Message& message : m_blocks[block].messages)
    query.messages.push_back(message.id);
  m_review->ask(std::move(query))
      .then(this, [this, block, generation = m_generation](const Result<ReviewDesk::Tags>& answer) {
        const auto known = m_blocks.find(block);
        if (generation != m_generation || !answer || known == m_blocks.end())
          return;
        known->second.tags = *answer;
        Q_EMIT recordsChanged();
      });
}

void WorkspaceTranscript::refreshRecords() {
  for (const auto& [block, content] : m_blocks)
    askRecords(block);
}

void WorkspaceTranscript::askRecords(std::int64_t block) {
  workspace::RecordsOfMessages query;
  for (const Message& message : m_blocks[block].messages)
    query.messages.push_back(message.id);
  m_queries->ask(std::move(query))
      .then(this, [this, block, generation = m_generation](const Result<std::vector<store::Membership>>& answer) {
        if (generation == m_generation && answer)
          takeRecords(block, *answer);
      });
}

void WorkspaceTranscript::takeRecords(std::int64_t block, std::vector<store::Membership> records) {
  const auto known = m_blocks.find(block);
  if (known == m_blocks.end())
    return;
  // Of several, the record that selected the message comes before those that keep it as context.
  std::ranges::stable_sort(records, {},
                           [](const store::Membership& each) { return std::pair(each.message, each.role); });
  const auto others = std::ranges::unique(records, {}, &store::Membership::message);
  records.erase(others.begin(), others.end());
  known->second.records = std::move(records);
  Q_EMIT recordsChanged();
}

void WorkspaceTranscript::want(std::int64_t first, std::int64_t last) {
  const std::pair<std::int64_t, std::int64_t> wanted(first / kBlock, last / kBlock);
  if (wanted != m_wanted)
    m_refused.clear();
  m_wanted = wanted;
  askNext();
}

void WorkspaceTranscript::askNext() {
  for (std::int64_t block = m_wanted.first; block <= m_wanted.second && m_asked.size() < kMostAsked; ++block) {
    const bool fresh = m_blocks.contains(block) && !m_stale.contains(block);
    if (fresh || m_asked.contains(block) || m_refused.contains(block))
      continue;
    m_asked.insert(block);
    m_stale.erase(block);
    if (m_moment)
      askPast(block);
    else
      askNow(block);
  }
}

void WorkspaceTranscript::askNow(std::int64_t block) {
  workspace::TranscriptPage page;
  page.conversation = m_conversation;
  page.first = block * kBlock;
  page.count = kBlock;
  m_queries->ask(page).then(
      this, [this, block, generation = m_generation](const Result<workspace::TranscriptPage::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (!answer)
          return settle(block, Failure(answer.error()), 0);
        settle(block, Block{answer->messages, answer->sightings, {}, {}, answer->stages, {}, {}}, answer->total);
      });
}

void WorkspaceTranscript::askPast(std::int64_t block) {
  workspace::TranscriptAsOf past;
  past.conversation = m_conversation;
  past.at = *m_moment;
  past.zone = QString::fromLatin1(QTimeZone::systemTimeZoneId());
  past.first = block * kBlock;
  past.count = kBlock;
  m_queries->ask(std::move(past))
      .then(this, [this, block, generation = m_generation](const Result<workspace::TranscriptAsOf::Answer>& answer) {
        if (generation != m_generation)
          return;
        if (!answer)
          return settle(block, Failure(answer.error()), 0);
        Block content{answer->messages, {}, {}, {}, {}, answer->standings, {}};
        for (Message& message : content.messages)
          message.flags &= ~kConflicts; // how sources compare is told of now only
        settle(block, std::move(content), answer->total);
      });
}

void WorkspaceTranscript::settle(std::int64_t block, Result<Block> content, std::int64_t total) {
  m_asked.erase(block);
  if (content) {
    take(block, std::move(*content), total);
  } else {
    m_refused.insert(block);
    Q_EMIT failed(content.error());
  }
  askNext();
}

void WorkspaceTranscript::take(std::int64_t block, Block content, std::int64_t total) {
  const auto messages = static_cast<std::int64_t>(content.messages.size());
  if (messages == 0) {
    m_refused.insert(block);
    m_blocks.erase(block);
  } else {
    m_blocks[block] = std::move(content);
    forgetFar();
    if (m_blocks.contains(block)) {
      askRecords(block);
      askTags(block);
      askRedactions(block);
    }
    Q_EMIT loaded(block * kBlock, block * kBlock + messages - 1);
  }
  if (total != m_count) {
    m_count = total;
    Q_EMIT countChanged();
  }
}

void WorkspaceTranscript::setMoment(const std::optional<Instant>& moment) {
  if (moment == m_moment)
    return;
  ++m_generation;
  m_moment = moment;
  m_asked.clear();
  m_refused.clear();
  m_stale.clear();
  for (const auto& [block, content] : m_blocks)
    m_stale.insert(block);
  askNext();
}

workspace::TranscriptAsOf::Standing WorkspaceTranscript::standing(std::int64_t position) const {
  using Standing = workspace::TranscriptAsOf::Standing;
  const Message* message = row(position);
  if (!message)
    return Standing::AsNow;
  const auto& standings = m_blocks.at(position / kBlock).standings;
  const auto found = standings.find(message->id);
  return found == standings.end() ? Standing::AsNow : found->second;
}

std::span<const Redaction> WorkspaceTranscript::redactionsOf(std::int64_t position, MessageId message) const {
  const auto found =
      std::ranges::equal_range(m_blocks.at(position / kBlock).redactions, message, {}, &Redaction::message);
  return {found.begin(), found.end()};
}

std::span<const Redaction> WorkspaceTranscript::redactions(std::int64_t position) const {
  const Message* message = row(position);
  return message ? redactionsOf(position, message->id) : std::span<const Redaction>();
}

std::span<const Redaction> WorkspaceTranscript::quoteRedactions(std::int64_t position) const {
  const Message* message = row(position);
  if (!message || !message->quote || message->quote->message.isNull())
    return {};
  return redactionsOf(position, message->quote->message);
}

void WorkspaceTranscript::refreshRedactions() {
  for (const auto& [block, content] : m_blocks)
    askRedactions(block);
}

void WorkspaceTranscript::askRedactions(std::int64_t block) {
  if (!m_redaction || m_moment)
    return;
  workspace::RedactionsOfMessages query;
  for (const Message& message : m_blocks[block].messages) {
    query.messages.push_back(message.id);
    if (message.quote && !message.quote->message.isNull())
      query.messages.push_back(message.quote->message);
  }
  m_redaction->ask(std::move(query))
      .then(this, [this, block, generation = m_generation](const Result<std::vector<Redaction>>& answer) {
        const auto known = m_blocks.find(block);
        if (generation != m_generation || !answer || known == m_blocks.end())
          return;
        std::vector<Redaction>& redactions = known->second.redactions;
        if (redactions.empty() && answer->empty())
          return;
        redactions = *answer;
        std::ranges::stable_sort(redactions, {}, &Redaction::message);
        // What stands in the place of words takes another room than they do.
        Q_EMIT loaded(block * kBlock, block * kBlock + static_cast<std::int64_t>(known->second.messages.size()) - 1);
      });
}

void WorkspaceTranscript::forgetFar() {
  while (m_blocks.size() > kMostBlocks) {
    const std::int64_t below = m_wanted.first - m_blocks.begin()->first;
    const std::int64_t above = m_blocks.rbegin()->first - m_wanted.second;
    m_blocks.erase(below > above ? m_blocks.begin() : std::prev(m_blocks.end()));
  }
}

} // namespace muniment::ui
