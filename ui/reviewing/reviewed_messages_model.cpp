#include "ui/reviewing/reviewed_messages_model.h"

#include "ui/conversations/message_words.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"
#include "ui/kit/visible_text.h"
#include "ui/review/tag_words.h"

namespace muniment::ui {
namespace {

constexpr int kPage = 200;

template <class Answer>
Result<std::vector<ReviewedMessage>> linesOf(const Result<Answer>& answer) {
  if (!answer)
    return Failure(answer.error());
  std::vector<ReviewedMessage> lines;
  for (const auto& line : answer->lines) {
    ReviewedMessage row{line.ordinal, line.message, line.names, {}, {}, {}, false, false};
    if constexpr (requires { line.second; }) {
      row.tags = line.second;
      row.first = line.first;
      row.coder = line.coder;
      row.isChecked = line.isChecked;
      row.agrees = line.agrees;
    } else {
      row.tags = line.tags;
    }
    lines.push_back(std::move(row));
  }
  return lines;
}

} // namespace

void ReviewedMessagesModel::showBatch(const ReviewSetId& set, std::int64_t batch) {
  m_set = set;
  m_batch = batch;
  m_sample.reset();
  ++m_list;
  startAnew();
}

void ReviewedMessagesModel::showSample(const ReviewSampleId& sample) {
  m_sample = sample;
  ++m_list;
  startAnew();
}

void ReviewedMessagesModel::setQuestion(const TagSet& question) {
  m_question = question;
  tellChanged(Answer);
}

void ReviewedMessagesModel::renew() {
  // The page that is looked at is near the end of what was read, or all of it.
  for (std::size_t first = 0; first < lines().size(); first += kPage)
    askAfter(first == 0 ? 0 : lines()[first - 1].ordinal,
             [this, list = m_list](const Result<std::vector<Line>>& fresh, bool) {
               if (list != m_list)
                 return;
               if (!fresh) {
                 Q_EMIT failed(fresh.error());
                 return;
               }
               putInPlace(*fresh);
               Q_EMIT answered();
             });
}

void ReviewedMessagesModel::load(const Line* last, Asking asking) {
  askAfter(last ? last->ordinal : 0, [this, asking](const Result<std::vector<Line>>& lines, bool hasMore) {
    if (lines)
      settle(asking, *lines, hasMore);
    else
      giveUp(asking, lines.error());
  });
}

void ReviewedMessagesModel::askAfter(std::int64_t ordinal, const Take& take) {
  if (m_sample)
    m_desk->ask(workspace::SampleMessages{*m_sample, ordinal, kPage})
        .then(this, [take](const Result<workspace::SampleMessages::Answer>& answer) {
          take(linesOf(answer), answer && answer->hasMore);
        });
  else
    m_desk->ask(workspace::ReviewMessages{m_set, m_batch, ordinal, kPage})
        .then(this, [take](const Result<workspace::ReviewMessages::Answer>& answer) {
          take(linesOf(answer), answer && answer->hasMore);
        });
}

void ReviewedMessagesModel::putInPlace(const std::vector<Line>& fresh) {
  for (const Line& each : fresh) {
    const auto known = std::ranges::lower_bound(lines(), each.ordinal, {}, &Line::ordinal);
    if (known != lines().end() && known->ordinal == each.ordinal)
      put(static_cast<int>(known - lines().begin()), each);
  }
}

int ReviewedMessagesModel::firstOpen() const {
  return rowWhere([](const Line& line) { return line.tags.empty(); });
}

int ReviewedMessagesModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ReviewedMessagesModel::cell(const Line& row, int column) const {
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
  const Line& shown = line(index.row());
  if (role == Qt::DisplayRole)
    return cell(shown, index.column());
  if (index.column() == FirstAnswer && shown.isChecked) {
    if (role == ToneRole)
      return int(shown.agrees ? Tone::Done : Tone::Due);
    if (role == IconRole)
      return int(shown.agrees ? Icon::Tick : Icon::NotEqual);
    if (role == Qt::AccessibleTextRole)
      return (shown.agrees ? tr("%1, agrees") : tr("%1, overturned")).arg(cell(shown, FirstAnswer));
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

} // namespace muniment::ui
