#include "ui/reviewing/reviewed_messages_model.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"
#include "ui/kit/visible_text.h"
#include "ui/review/tag_words.h"

namespace muniment::ui {
namespace {

using Row = ReviewedMessagesModel::Row;

constexpr int kPage = 200;

template <class Answer>
Result<std::vector<Row>> rowsOf(const Result<Answer>& answer) {
  if (!answer)
    return Failure(answer.error());
  std::vector<Row> rows;
  for (const auto& line : answer->lines) {
    Row row{line.ordinal, line.message, line.names, {}, {}, {}, false, false};
    if constexpr (requires { line.second; }) {
      row.tags = line.second;
      row.first = line.first;
      row.coder = line.coder;
      row.isChecked = line.isChecked;
      row.agrees = line.agrees;
    } else {
      row.tags = line.tags;
    }
    rows.push_back(std::move(row));
  }
  return rows;
}

} // namespace

void ReviewedMessagesModel::showBatch(const ReviewSetId& set, std::int64_t batch) {
  m_set = set;
  m_batch = batch;
  m_sample.reset();
  begin();
}

void ReviewedMessagesModel::showSample(const ReviewSampleId& sample) {
  m_sample = sample;
  begin();
}

void ReviewedMessagesModel::setQuestion(const TagSet& question) {
  m_question = question;
  if (!m_rows.empty())
    Q_EMIT dataChanged(index(0, Answer), index(rowCount() - 1, columnCount() - 1));
}

void ReviewedMessagesModel::begin() {
  ++m_generation;
  beginResetModel();
  m_rows.clear();
  m_hasMore = false;
  endResetModel();
  load(0, false);
}

void ReviewedMessagesModel::refresh() {
  // The page that is looked at is near the end of what was read, or all of it.
  for (std::size_t first = 0; first < m_rows.size(); first += kPage)
    load(first == 0 ? 0 : m_rows[first - 1].ordinal, true);
}

void ReviewedMessagesModel::load(std::int64_t after, bool renews) {
  m_isLoading = m_isLoading || !renews;
  const int generation = m_generation;
  if (m_sample)
    m_desk->ask(workspace::SampleMessages{*m_sample, after, kPage})
        .then(this, [this, renews, generation](const Result<workspace::SampleMessages::Answer>& answer) {
          take(rowsOf(answer), answer && answer->hasMore, renews, generation);
        });
  else
    m_desk->ask(workspace::ReviewMessages{m_set, m_batch, after, kPage})
        .then(this, [this, renews, generation](const Result<workspace::ReviewMessages::Answer>& answer) {
          take(rowsOf(answer), answer && answer->hasMore, renews, generation);
        });
}

void ReviewedMessagesModel::take(const Result<std::vector<Row>>& rows, bool hasMore, bool renews, int generation) {
  if (generation != m_generation)
    return;
  if (!renews)
    m_isLoading = false;
  if (!rows) {
    Q_EMIT failed(rows.error());
    return;
  }
  if (renews) {
    renew(*rows);
  } else {
    m_hasMore = hasMore;
    if (!rows->empty()) {
      beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(rows->size()) - 1);
      m_rows.insert(m_rows.end(), rows->begin(), rows->end());
      endInsertRows();
    }
  }
  Q_EMIT answered();
}

void ReviewedMessagesModel::renew(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const auto known = std::ranges::lower_bound(m_rows, row.ordinal, {}, &Row::ordinal);
    if (known == m_rows.end() || known->ordinal != row.ordinal)
      continue;
    *known = row;
    const int place = static_cast<int>(known - m_rows.begin());
    Q_EMIT dataChanged(index(place, 0), index(place, columnCount() - 1));
  }
}

int ReviewedMessagesModel::firstOpen() const {
  const auto open = std::ranges::find_if(m_rows, [](const Row& row) { return row.tags.empty(); });
  return open == m_rows.end() ? -1 : static_cast<int>(open - m_rows.begin());
}

int ReviewedMessagesModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReviewedMessagesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ReviewedMessagesModel::cell(const Row& row, int column) const {
  switch (column) {
  case Sent:
    return MessageWords::whole(row.message.time);
  case Sender:
    return visibleText(row.names.sender);
  case Text:
    return row.message.text.isEmpty() && row.message.attachment ? visibleText(row.message.attachment->name)
                                                                : row.message.text.simplified();
  case Answer:
    return TagWords::names({m_question}, row.tags);
  default:
    return TagWords::names({m_question}, row.first);
  }
}

QVariant ReviewedMessagesModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount())
    return {};
  const Row& line = row(index.row());
  if (role == Qt::DisplayRole)
    return cell(line, index.column());
  if (index.column() == FirstAnswer && line.isChecked) {
    if (role == ToneRole)
      return int(line.agrees ? Tone::Done : Tone::Due);
    if (role == IconRole)
      return int(line.agrees ? Icon::Tick : Icon::NotEqual);
    if (role == Qt::AccessibleTextRole)
      return (line.agrees ? tr("%1, agrees") : tr("%1, overturned")).arg(cell(line, FirstAnswer));
  }
  return {};
}

QVariant ReviewedMessagesModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation == Qt::Vertical)
    return {};
  if (role == Qt::TextAlignmentRole)
    return int(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole)
    return {};
  switch (section) {
  case Sent:
    return tr("Sent");
  case Sender:
    return tr("From");
  case Text:
    return tr("Message");
  case Answer:
    return m_sample ? tr("Second answer") : tr("Answer");
  default:
    return tr("First answer");
  }
}

bool ReviewedMessagesModel::canFetchMore(const QModelIndex& parent) const {
  return !parent.isValid() && m_hasMore && !m_isLoading;
}

void ReviewedMessagesModel::fetchMore(const QModelIndex& parent) {
  if (canFetchMore(parent))
    load(m_rows.back().ordinal, false);
}

} // namespace muniment::ui
