#include "ui/records/content_model.h"

#include "ui/conversations/message_words.h"

#include <QtCore/QDateTime>

namespace muniment::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPage = 200;
constexpr qsizetype kLongestText = 600; ///< more does not show in a row

QString shownText(const Message& message) {
  if (message.flags.testFlag(MessageFlag::Destroyed))
    return ContentModel::tr("Destroyed");
  QString text = message.text.left(kLongestText);
  if (!message.attachment)
    return text.isEmpty() ? MessageWords::kind(message.kind) : text;
  const QString file =
      message.attachment->name.isEmpty() ? MessageWords::kind(message.kind) : visibleText(message.attachment->name);
  return text.isEmpty() ? file : ContentModel::tr("%1: %2", "file, what is written below it").arg(file, text);
}

} // namespace

void ContentModel::setRecord(const Record& record) {
  if (record.id == m_record && (m_isRunning || !m_rows.empty()))
    return; // what a record keeps never changes
  m_record = record.id;
  ++m_generation;
  m_isRunning = false;
  beginResetModel();
  m_rows.clear();
  m_people = {};
  m_lastPosition.reset();
  m_hasMore = false; // whoever looks now must not ask twice
  endResetModel();
  if (record.items > 0) {
    m_desk->ask(workspace::RecordItems{m_record})
        .then(this, [this, generation = m_generation](const Result<std::vector<CapturedItem>>& items) {
          if (generation != m_generation)
            return;
          if (items)
            takeItems(*items);
          else
            Q_EMIT failed(items.error());
        });
  }
  if (record.selected + record.context > 0)
    load();
  else
    Q_EMIT answered();
}

void ContentModel::setPeople(TranscriptPeople people) {
  m_people = std::move(people);
  if (!m_rows.empty())
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void ContentModel::load() {
  m_isRunning = true;
  workspace::RecordMembers query;
  query.record = m_record;
  query.after = m_lastPosition.value_or(-1);
  query.limit = kPage;
  m_desk->ask(query).then(this,
                          [this, generation = m_generation](const Result<std::vector<store::RecordMember>>& members) {
                            if (generation != m_generation)
                              return;
                            m_isRunning = false;
                            if (members)
                              take(*members);
                            else
                              Q_EMIT failed(members.error());
                          });
}

void ContentModel::take(const std::vector<store::RecordMember>& members) {
  std::vector<Row> fresh;
  const Row* before = m_rows.empty() ? nullptr : &m_rows.back();
  for (const store::RecordMember& member : members) {
    const Message& message = member.message;
    if (m_lastPosition && message.position > *m_lastPosition + 1 && before) {
      Row gap;
      gap.kind = Row::Kind::Omitted;
      gap.size = message.position - *m_lastPosition - 1;
      gap.time = before->time;
      gap.until = message.time;
      fresh.push_back(gap);
    }
    fresh.push_back(
        {Row::Kind::Message, message.id, {}, member.role, message.speaker, message.time, {}, shownText(message), 0});
    before = &fresh.back();
    m_lastPosition = message.position;
  }
  m_hasMore = members.size() == kPage;
  if (!fresh.empty()) {
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(fresh.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    endInsertRows();
  }
  Q_EMIT answered();
}

void ContentModel::takeItems(const std::vector<CapturedItem>& items) {
  if (items.empty())
    return;
  beginInsertRows({}, 0, static_cast<int>(items.size()) - 1);
  std::vector<Row> fresh;
  for (const CapturedItem& item : items) {
    Row row;
    row.kind = Row::Kind::Document;
    row.text = item.isDestroyed() ? tr("Destroyed") : visibleText(item.name);
    row.item = item.isDestroyed() ? ItemId() : item.id;
    row.size = item.size;
    row.time.milliseconds = item.capturedAt.milliseconds();
    row.time.isKnown = row.time.isUtc = true;
    fresh.push_back(std::move(row));
  }
  m_rows.insert(m_rows.begin(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
  endInsertRows();
  Q_EMIT answered();
}

std::optional<MessageId> ContentModel::firstSelected() const {
  const auto found = std::ranges::find_if(
      m_rows, [](const Row& row) { return row.kind == Row::Kind::Message && row.role == MemberRole::Selected; });
  return found == m_rows.end() ? std::nullopt : std::optional(found->message);
}

QString ContentModel::omission(const Row& row) {
  const QString count = tr("%n message(s) left out", nullptr, static_cast<int>(row.size));
  const QDateTime from = MessageWords::shown(row.time);
  const QDateTime until = MessageWords::shown(row.until);
  if (!from.isValid() || !until.isValid())
    return count;
  if (from.date() == until.date())
    return tr("%1, between %2 and %3", "12 messages left out, two clocks")
        .arg(count, MessageWords::clock(row.time), MessageWords::clock(row.until));
  return tr("%1, from %2 to %3", "12 messages left out, two days")
      .arg(count, MessageWords::day(from.date()), MessageWords::day(until.date()));
}

int ContentModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ContentModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Row& shown = row(index.row());
  const QString text = shown.kind == Row::Kind::Omitted ? omission(shown) : shown.text;
  if (role == Qt::DisplayRole)
    return text;
  if (role != Qt::AccessibleTextRole)
    return {};
  if (shown.kind != Row::Kind::Message)
    return text;
  QStringList spoken{m_people.name(shown.speaker), MessageWords::whole(shown.time), text};
  if (shown.role != MemberRole::Selected)
    spoken.append(shown.role == MemberRole::Quoted ? tr("answered or answering") : tr("context"));
  return spoken.join(u", "_s);
}

bool ContentModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isRunning;
}

void ContentModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load();
}

} // namespace muniment::ui
