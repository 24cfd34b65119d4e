#include "ui/cases/deal_model.h"

#include "core/formats/edi/finding_catalogue.h"
#include "ui/cases/case_words.h"
#include "ui/cases/paper_words.h"
#include "ui/kit/day_text.h"
#include "ui/kit/proof_ladder.h"

#include <QtCore/QDateTime>
#include <QtCore/QLocale>

#include <set>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;
using workspace::CaseMoment;
using workspace::DealView;

constexpr qsizetype kLongestText = 600;
constexpr std::size_t kMostDifferences = 3;

QString secondText(Instant at) {
  return QLocale().toString(QDateTime::fromMSecsSinceEpoch(at.milliseconds()), u"HH:mm:ss"_s);
}

/// Text from outside that keeps its lines.
QString lines(const QString& outside) {
  QStringList shown;
  for (const QString& line : outside.left(kLongestText).split(u'\n'))
    shown.append(CaseWords::text(line));
  return (shown.join(u'\n') + (outside.size() > kLongestText ? u"…"_s : QString())).trimmed();
}

} // namespace

void DealModel::setDeal(const DealView::Answer& deal, const std::vector<CaseMoment>& timeline) {
  beginResetModel();
  m_moments.clear();
  m_hues.clear();
  std::set<MessageId> standing;
  for (const DealView::Paper& paper : deal.papers)
    m_moments.push_back(momentOf(paper));
  for (const DealView::Stand& stand : deal.stands) {
    standing.insert(stand.message.id);
    m_moments.push_back(momentOf(stand, deal.papers));
  }
  for (const CaseMoment& said : timeline) {
    if (said.kind == CaseMoment::Kind::Message && said.message && !standing.contains(said.message->id))
      m_moments.push_back(momentOf(said));
  }
  m_papers = static_cast<int>(deal.papers.size());
  std::ranges::stable_sort(m_moments, {}, &DealMoment::at);
  for (DealMoment& moment : m_moments) {
    if (moment.message) // hues follow the order of appearance
      moment.message->hue = hueOf(moment.message->title);
  }
  endResetModel();
}

void DealModel::clear() {
  beginResetModel();
  m_moments.clear();
  m_papers = 0;
  endResetModel();
}

int DealModel::hueOf(const QString& speaker) {
  return m_hues.try_emplace(speaker, static_cast<int>(m_hues.size())).first->second;
}

DealMoment DealModel::momentOf(const DealView::Paper& paper) const {
  DealMoment moment;
  moment.id = aggregateOf(paper.document.id);
  moment.at = paper.at;
  DealMoment::Side side;
  side.title = PaperWords::title(paper.document);
  side.end = PaperWords::amount(paper.document);
  side.subject = moment.id;
  side.marks = PaperWords::marks(paper.document);
  QStringList text;
  for (std::size_t each = 0; each < std::min(paper.differences.size(), kMostDifferences); ++each)
    text.append(CaseWords::text(formats::edi::findingText(paper.differences[each])));
  if (paper.differences.size() > kMostDifferences)
    text.append(
        tr("and %n more difference(s)", nullptr, static_cast<int>(paper.differences.size() - kMostDifferences)));
  if (!paper.differences.empty()) {
    side.marks.insert(side.marks.begin(), {tr("Differs"), Tone::Conflict, Icon::NotEqual});
    side.tone = Tone::Conflict;
  } else if (!side.marks.empty() && side.marks.front().tone != Tone::Done) {
    side.tone = side.marks.front().tone;
  }
  if (!paper.isOwnTime)
    text.append(tr("Shown at the time it was captured"));
  side.text = text.join(u'\n');
  moment.paper = side;
  return moment;
}

DealMoment DealModel::momentOf(const DealView::Stand& stand, const std::vector<DealView::Paper>& papers) {
  DealMoment moment;
  moment.id = aggregateOf(stand.message.id);
  moment.at = stand.link.at;
  if (stand.message.time.isKnown)
    moment.at = Instant::fromMilliseconds(stand.message.time.milliseconds);
  DealMoment::Side said;
  said.title = CaseWords::text(stand.speaker);
  said.text = lines(stand.message.text);
  said.subject = moment.id;
  said.tone = Tone::Accent;
  const bool approves = stand.link.stance == CaseLink::Stance::Approves;
  const auto paper = std::ranges::find(papers, stand.document, [](const auto& each) { return each.document.id; });
  const QString title =
      paper == papers.end() ? tr("A document that is not open to you") : PaperWords::title(paper->document);
  said.marks.push_back(approves ? CaseMark{tr("Approves %1", "a document").arg(title), Tone::Accent, Icon::Pin}
                                : CaseMark{tr("Disputes %1", "a document").arg(title), Tone::Conflict, Icon::NotEqual});
  if (stand.message.flags.testFlag(MessageFlag::TextDiffers))
    said.marks.push_back({tr("Differs between sources"), Tone::Conflict, Icon::NotEqual});
  moment.message = said;
  DealMoment::Side then;
  then.title = title;
  then.end = paper == papers.end() ? QString() : PaperWords::amount(paper->document);
  then.subject = stand.document.isNull() ? QString() : aggregateOf(stand.document);
  then.tone = Tone::Accent;
  then.marks.push_back({tr("Pinned"), Tone::Accent, Icon::Pin});
  QStringList text{tr("As it stood at %1: %2", "time with seconds, state")
                       .arg(secondText(moment.at), PaperWords::answer(stand.then.business).word)};
  if (!stand.wasCaptured)
    text.append(tr("It was captured only after this message"));
  if (stand.answersSince > 0)
    text.append(tr("%n answer(s) since then may say otherwise", nullptr, static_cast<int>(stand.answersSince)));
  if (!stand.digest.isEmpty())
    text.append(tr("Bytes %1", "digest").arg(shortDigest(stand.digest)));
  then.text = text.join(u'\n');
  moment.paper = then;
  moment.isPin = true;
  return moment;
}

DealMoment DealModel::momentOf(const CaseMoment& said) {
  DealMoment moment;
  moment.id = said.place.key;
  moment.at = said.place.at;
  DealMoment::Side side;
  side.title = CaseWords::text(said.who);
  side.text = lines(said.message->text);
  side.isOwn = said.isOurs;
  side.subject = said.subject;
  if (said.message->flags.testFlag(MessageFlag::TextDiffers))
    side.marks.push_back({tr("Differs between sources"), Tone::Conflict, Icon::NotEqual});
  moment.message = side;
  return moment;
}

int DealModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_moments.size());
}

QVariant DealModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
    return {};
  const DealMoment& shown = moment(index.row());
  QStringList spoken{shown.isPin ? exactMoment(shown.at) : momentText(shown.at)};
  for (const auto& side : {shown.paper, shown.message}) {
    if (!side)
      continue;
    spoken << side->title << side->end << side->text;
    for (const CaseMark& mark : side->marks)
      spoken.append(mark.word);
  }
  spoken.removeAll(QString());
  return spoken.join(u", "_s);
}

} // namespace muniment::ui
