#include "ui/declare/kept_model.h"

#include "ui/conversations/message_words.h"
#include "ui/declare/declare_words.h"
#include "ui/kit/day_text.h"

#include <QtCore/QLocale>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using Kind = KeptLine::Kind;

constexpr qsizetype kLongest = 300;

const Message* find(const std::vector<Message>& messages, std::int64_t position) {
  const auto found = std::ranges::lower_bound(messages, position, {}, &Message::position);
  return found != messages.end() && found->position == position ? &*found : nullptr;
}

QString textOf(const Message& message) {
  if (!message.text.isEmpty())
    return message.text.left(kLongest).simplified();
  if (message.attachment && !message.attachment->name.isEmpty())
    return visibleText(message.attachment->name);
  return MessageWords::kind(message.kind);
}

} // namespace

void KeptModel::setLines(std::vector<KeptLine> lines, const workspace::KeptMessages::Answer& answer) {
  beginResetModel();
  m_looks.clear();
  const TranscriptPeople people(answer.speakers);
  QDate day;
  for (const KeptLine& line : lines)
    m_looks.push_back(lookOf(line, answer, people, day));
  endResetModel();
}

void KeptModel::clear() {
  beginResetModel();
  m_looks.clear();
  endResetModel();
}

KeptModel::Look KeptModel::lookOf(const KeptLine& line, const workspace::KeptMessages::Answer& answer,
                                  const TranscriptPeople& people, QDate& day) const {
  Look look;
  look.line = line;
  if (line.kind != Kind::Message) {
    const auto first = answer.times.find(line.first);
    const auto last = answer.times.find(line.last);
    const bool timed = first != answer.times.end() && last != answer.times.end();
    const QString span = timed ? DeclareWords::span(first->second, last->second) : QString();
    look.text = line.kind == Kind::Omitted ? DeclareWords::omitted(line.count(), span)
                                           : DeclareWords::folded(line.count(), span);
    return look;
  }
  const Message* message = find(answer.messages, line.first);
  if (!message)
    return look;
  const QDate sent = MessageWords::shown(message->time).date();
  const bool newDay = sent.isValid() && sent != day;
  day = sent.isValid() ? sent : day;
  look.time = newDay ? QLocale().toString(sent, shortDayFormat()) : MessageWords::clock(message->time);
  look.sender = people.name(message->speaker);
  look.text = textOf(*message);
  if (message->kind != MessageKind::Text && message->kind != MessageKind::System)
    look.icon = MessageWords::icon(message->kind);
  if (message->flags & kConflicts) {
    look.state = tr("Differs");
    look.icon = Icon::NotEqual;
    look.tone = Tone::Conflict;
  } else if (line.role == MemberRole::Context) {
    look.state = tr("context");
  } else if (line.role == MemberRole::Quoted) {
    look.state = tr("quoted");
  }
  return look;
}

int KeptModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_looks.size());
}

QVariant KeptModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
    return {};
  const Look& shown = look(index.row());
  QStringList parts{shown.time, shown.sender, shown.text, shown.state};
  parts.removeAll(QString());
  return parts.join(u", "_s);
}

} // namespace muniment::ui
