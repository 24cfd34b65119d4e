#include "ui/conversations/workspace_transcript.h"

#include "ui/review/tag_words.h"

namespace muniment::ui {

WorkspaceTranscript::WorkspaceTranscript(ConversationQueries& queries, ReviewDesk& review, QObject* parent)
    : TranscriptRows(parent), m_queries(&queries), m_review(&review) {}

void WorkspaceTranscript::show(ConversationId conversation, std::int64_t count) {
  ++m_generation;
  m_conversation = conversation;
  m_count = count;
  m_wanted = {0, -1};
  m_asked.clear();
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
    if (m_blocks.contains(block) || m_asked.contains(block) || m_refused.contains(block))
      continue;
    m_asked.insert(block);
    workspace::TranscriptPage page;
    page.conversation = m_conversation;
    page.first = block * kBlock;
    page.count = kBlock;
    m_queries->ask(page).then(
        this, [this, block, generation = m_generation](const Result<workspace::TranscriptPage::Answer>& answer) {
          if (generation != m_generation)
            return;
          m_asked.erase(block);
          if (answer) {
            take(block, *answer);
          } else {
            m_refused.insert(block);
            Q_EMIT failed(answer.error());
          }
          askNext();
        });
  }
}

void WorkspaceTranscript::take(std::int64_t block, const workspace::TranscriptPage::Answer& answer) {
  if (answer.messages.empty()) {
    m_refused.insert(block);
  } else {
    m_blocks[block] = {answer.messages, answer.sightings, {}, {}};
    forgetFar();
    if (m_blocks.contains(block)) {
      askRecords(block);
      askTags(block);
    }
    Q_EMIT loaded(block * kBlock, block * kBlock + static_cast<std::int64_t>(answer.messages.size()) - 1);
  }
  if (answer.total != m_count) {
    m_count = answer.total;
    Q_EMIT countChanged();
  }
}

void WorkspaceTranscript::forgetFar() {
  while (m_blocks.size() > kMostBlocks) {
    const std::int64_t below = m_wanted.first - m_blocks.begin()->first;
    const std::int64_t above = m_blocks.rbegin()->first - m_wanted.second;
    m_blocks.erase(below > above ? m_blocks.begin() : std::prev(m_blocks.end()));
  }
}

} // namespace muniment::ui
