#include "app/ctl/case_words.h"
#include "app/ctl/line.h"

#include "core/model/exact_json.h"

namespace muniment::ctl {
namespace {

using namespace Qt::StringLiterals;
using workspace::Audience;
using workspace::CaseMoment;
using workspace::DealView;

QString wordOf(std::string_view word) { return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size())); }

QString stateOf(const formats::edi::StatusTracks& status) {
  return wordOf(formats::edi::nameOf(status.transport)) + u'/' + wordOf(formats::edi::nameOf(status.business));
}

template <class T>
Json listOf(const std::vector<T>& values) {
  Json::Array list;
  for (const T& value : values)
    list.emplace_back(contentOf(value));
  return list;
}

Json documentOf(const workspace::DocumentSummary& document) {
  return Json::Object{{u"id"_s, document.id.toString()},
                      {u"kind"_s, wordOf(formats::edi::nameOf(document.kind))},
                      {u"number"_s, document.number},
                      {u"partner"_s, document.partner},
                      {u"state"_s, stateOf(document.status)}};
}

QString channelOf(Audience::Channel channel) {
  switch (channel) {
  case Audience::Channel::Push:
    return u"push"_s;
  case Audience::Channel::WhatsApp:
    return u"whatsapp"_s;
  case Audience::Channel::None:
    break;
  }
  return u"none"_s;
}

QString reasonOf(Audience::LeftOut leftOut) {
  switch (leftOut) {
  case Audience::LeftOut::No:
    return {};
  case Audience::LeftOut::NotMeant:
    return u"not-meant"_s;
  case Audience::LeftOut::Inactive:
    return u"inactive"_s;
  case Audience::LeftOut::Objected:
    return u"objected"_s;
  case Audience::LeftOut::NotAgreed:
    return u"not-agreed"_s;
  case Audience::LeftOut::NoChannel:
    return u"no-channel"_s;
  }
  return {};
}

QString kindOf(CaseMoment::Kind kind) {
  switch (kind) {
  case CaseMoment::Kind::Event:
    return u"event"_s;
  case CaseMoment::Kind::Message:
    return u"message"_s;
  case CaseMoment::Kind::Document:
    return u"document"_s;
  case CaseMoment::Kind::Question:
    return u"question"_s;
  case CaseMoment::Kind::Answer:
    return u"answer"_s;
  }
  return {};
}

/// What it says, in one line.
QString saidBy(const CaseMoment& moment) {
  if (moment.event) {
    QStringList words{QString(nameOf(moment.event->kind)), moment.event->text.simplified()};
    if (const Json::Object* details = moment.event->details.object()) {
      for (const auto& [name, value] : *details) {
        if (const QString* text = value.string(); text && !text->isEmpty())
          words.append(name + u'=' + *text);
      }
    }
    words.removeAll(QString());
    return words.join(u' ');
  }
  if (moment.message)
    return moment.message->text.simplified();
  if (moment.document)
    return u"%1 %2 %3"_s.arg(wordOf(formats::edi::nameOf(moment.document->kind)), moment.document->number,
                             stateOf(moment.document->status));
  if (!moment.question)
    return {};
  return moment.answer < 0
             ? moment.question->text
             : moment.question->wordsOf(moment.question->answers[static_cast<std::size_t>(moment.answer)]);
}

} // namespace

Json jsonOf(const workspace::CaseSummary& line) {
  return Json::Object{{u"case"_s, contentOf(line.file)}, {u"conflicts"_s, line.conflicts},
                      {u"open_steps"_s, line.openSteps}, {u"overdue"_s, line.isOverdue},
                      {u"owner"_s, line.owner},          {u"partner"_s, line.partner},
                      {u"proposals"_s, line.proposals}};
}

QString lineOf(const workspace::CaseSummary& line) {
  QStringList marks;
  if (line.isOverdue)
    marks.append(Words::tr("overdue"));
  if (line.conflicts > 0)
    marks.append(Words::tr("conflict"));
  if (line.proposals > 0)
    marks.append(Words::tr("proposal"));
  return u"%1  %2  %3  %4  %5  %6"_s
      .arg(line.file.number, nameOf(line.file.status()), line.partner, line.owner, line.file.value(casefield::kTitle),
           marks.join(u", "_s))
      .trimmed();
}

Json jsonOf(const workspace::CaseById::Answer& found) {
  Json::Array links;
  for (const workspace::CaseById::Link& link : found.links)
    links.emplace_back(Json::Object{{u"link"_s, contentOf(link.link)}, {u"title"_s, link.title}});
  return Json::Object{{u"case"_s, jsonOf(found.summary)},          {u"links"_s, std::move(links)},
                      {u"milestones"_s, listOf(found.milestones)}, {u"mirrors"_s, listOf(found.mirrors)},
                      {u"proposals"_s, listOf(found.proposals)},   {u"steps"_s, listOf(found.steps)},
                      {u"transfers"_s, listOf(found.transfers)},   {u"versions"_s, listOf(found.versions)}};
}

QString textOf(const workspace::CaseById::Answer& found) {
  const Case& file = found.summary.file;
  QStringList lines{lineOf(found.summary)};
  for (const auto& [name, value] : file.fields) {
    const auto actor = found.names.find(value.by);
    const auto text = found.names.find(value.text);
    lines.append(u"  %1: %2  (%3 %4)"_s.arg(
        name, text == found.names.end() ? value.text : text->second, value.at.toString(),
        value.source.isEmpty() ? (actor == found.names.end() ? value.by : actor->second) : value.source));
  }
  for (const Case::Reference& reference : file.references)
    lines.append(u"  %1 %2"_s.arg(reference.system, reference.number));
  for (const workspace::CaseById::Link& link : found.links)
    lines.append(u"  %1 %2  %3  %4"_s.arg(nameOf(link.link.kind), link.link.id.toString(), link.title, link.link.folder)
                     .trimmed());
  for (const CaseStep& step : found.steps)
    lines.append(u"  [%1] %2  %3  %4"_s.arg(nameOf(step.state), step.id.toString(), step.title,
                                            step.dueOn ? step.dueOn->toString(Qt::ISODate) : QString()));
  for (const CaseMilestone& milestone : found.milestones) {
    for (const CaseMilestone::Which which : CaseMilestone::kWhich) {
      if (const auto& day = milestone.day(which))
        lines.append(u"  %1 %2 %3: %4"_s.arg(milestone.order, nameOf(milestone.code), nameOf(which), day->text));
    }
  }
  for (const CaseProposal& proposal : found.proposals)
    lines.append(u"  %1 %2  %3: %4  %5"_s.arg(
        nameOf(proposal.state), proposal.id.toString(), proposal.field,
        proposal.isAmbiguous() ? proposal.readings.join(u" | "_s) : proposal.value, proposal.source));
  for (const CaseVersion& version : found.versions)
    lines.append(u"  %1 %2  %3  %4"_s.arg(version.paper, version.version, nameOf(version.state()), version.target));
  for (const Transfer& transfer : found.transfers)
    lines.append(u"  %1 %2  %3  %4"_s.arg(nameOf(transfer.state), transfer.id.toString(), transfer.name,
                                          transfer.problems.join(u", "_s)));
  for (const CaseMirror& mirror : found.mirrors)
    lines.append(u"  %1 %2"_s.arg(mirror.peer, mirror.remoteId));
  return lines.join(u'\n');
}

Json jsonOf(const CaseMoment& moment) {
  return Json::Object{{u"at"_s, moment.place.at.toString()}, {u"key"_s, moment.place.key},
                      {u"kind"_s, kindOf(moment.kind)},      {u"subject"_s, moment.subject},
                      {u"text"_s, saidBy(moment)},           {u"who"_s, moment.who}};
}

QString lineOf(const CaseMoment& moment) {
  return u"%1  %2  %3: %4"_s.arg(moment.place.at.toString(), kindOf(moment.kind), moment.who, saidBy(moment));
}

Json jsonOf(const DealView::Answer& deal) {
  Json::Array papers;
  for (const DealView::Paper& paper : deal.papers) {
    Json::Array differences;
    for (const formats::edi::Finding& finding : paper.differences)
      differences.emplace_back(Json::Object{{u"code"_s, QString::fromStdString(finding.code)},
                                            {u"expected"_s, QString::fromStdString(finding.expected)},
                                            {u"value"_s, QString::fromStdString(finding.value)}});
    papers.emplace_back(Json::Object{{u"at"_s, paper.at.toString()},
                                     {u"differences"_s, std::move(differences)},
                                     {u"document"_s, documentOf(paper.document)}});
  }
  Json::Array stands;
  for (const DealView::Stand& stand : deal.stands)
    stands.emplace_back(Json::Object{{u"answers_since"_s, stand.answersSince},
                                     {u"digest"_s, stand.digest},
                                     {u"document"_s, stand.document.toString()},
                                     {u"message"_s, stand.message.id.toString()},
                                     {u"speaker"_s, stand.speaker},
                                     {u"stance"_s, nameOf(stand.link.stance)},
                                     {u"state_then"_s, stateOf(stand.then)},
                                     {u"text"_s, stand.message.text},
                                     {u"was_captured"_s, stand.wasCaptured}});
  return Json::Object{{u"papers"_s, std::move(papers)}, {u"stands"_s, std::move(stands)}};
}

QString textOf(const DealView::Answer& deal) {
  QStringList lines;
  for (const DealView::Paper& paper : deal.papers)
    lines.append(u"%1  %2 %3  %4  %5"_s.arg(
        paper.at.toString(), wordOf(formats::edi::nameOf(paper.document.kind)), paper.document.number,
        stateOf(paper.document.status),
        paper.differences.empty()
            ? QString()
            : Words::tr("%n difference(s) from the order", nullptr, static_cast<int>(paper.differences.size()))));
  for (const DealView::Stand& stand : deal.stands)
    lines.append(u"%1 %2 (%3): %4"_s.arg(nameOf(stand.link.stance), stand.speaker, stateOf(stand.then),
                                         stand.message.text.simplified()));
  return lines.join(u'\n');
}

Json jsonOf(const Audience::Line& line) {
  return Json::Object{{u"channel"_s, channelOf(line.channel)},   {u"contact"_s, contentOf(line.contact)},
                      {u"left_out"_s, reasonOf(line.leftOut)},   {u"name"_s, line.name},
                      {u"needs_template"_s, line.needsTemplate}, {u"partner"_s, line.partnerName}};
}

QString lineOf(const Audience::Line& line) {
  const bool isTold = line.leftOut == Audience::LeftOut::No;
  return u"%1  %2  %3  %4"_s.arg(isTold ? u"+"_s : u"-"_s, line.partnerName, line.name,
                                 isTold ? channelOf(line.channel) : reasonOf(line.leftOut));
}

Result<CaseId> caseNamed(workspace::Workspace& opened, const std::string& key) {
  MUNIMENT_TRY_LET(found, opened.ask(workspace::CaseById{textOf(key)}).result());
  return found.summary.file.id;
}

} // namespace muniment::ctl
