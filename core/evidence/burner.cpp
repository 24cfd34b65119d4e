#include "core/evidence/burner.h"

#include <algorithm>

namespace muniment::evidence {
namespace {

using namespace Qt::StringLiterals;
using Part = Redaction::Part;

/// Shorter words stand in too many places to tell anything.
constexpr qsizetype kShortestSecret = 4;

QString folded(const QString& text) { return text.simplified().toCaseFolded(); }

} // namespace

void Burner::add(Redaction redaction) {
  std::vector<Redaction>& all = m_byMessage[redaction.message];
  const auto after = std::ranges::upper_bound(all, redaction.start, {}, &Redaction::start);
  all.insert(after, std::move(redaction));
}

void Burner::learn(const Message& message) {
  const auto found = m_byMessage.find(message.id);
  if (found == m_byMessage.end())
    return;
  const auto keep = [&](const QString& text, const QString& reason) {
    const QString secret = folded(text);
    if (secret.size() >= kShortestSecret)
      m_secrets.emplace_back(secret, reason);
  };
  for (const Redaction& redaction : found->second) {
    if (redaction.part == Part::Message)
      keep(message.text, redaction.reason);
    if (redaction.part == Part::Text)
      keep(message.text.mid(redaction.start, redaction.length), redaction.reason);
    if (redaction.part == Part::Text || !message.attachment)
      continue;
    keep(message.attachment->name, redaction.reason);
    if (!message.attachment->digest.isEmpty())
      learnFile(message.attachment->digest, redaction);
  }
}

void Burner::learnFile(const QByteArray& digest, const Redaction& redaction) {
  std::vector<Redaction>& all = m_byFile[digest];
  const auto key = [](const Redaction& each) { return std::tie(each.id, each.part, each.page, each.box); };
  const bool isKnown = std::ranges::any_of(all, [&](const Redaction& each) { return key(each) == key(redaction); });
  if (redaction.part != Part::Text && !isKnown)
    all.push_back(redaction);
}

const QString* Burner::reasonIn(const QString& text) const {
  const QString looked = folded(text);
  const auto found = std::ranges::find_if(m_secrets, [&](const auto& secret) { return looked.contains(secret.first); });
  return found == m_secrets.end() ? nullptr : &found->second;
}

void Burner::burn(ShownMessage& shown) const {
  if (const auto found = m_byMessage.find(shown.message.id); found != m_byMessage.end()) {
    std::vector<Redaction> spans;
    for (const Redaction& redaction : found->second) {
      shown.reasons.insert(redaction.reason);
      if (redaction.part == Part::Text)
        spans.push_back(redaction);
    }
    // Texts first: they are found by their place.
    if (!spans.empty())
      burnSpans(shown, spans);
    std::vector<Redaction> boxes;
    for (const Redaction& redaction : found->second) {
      if (redaction.part == Part::Message)
        burnWhole(shown, redaction.reason);
      else if (redaction.part == Part::Attachment)
        burnFile(shown, redaction.reason);
      else if (redaction.part == Part::Page)
        boxes.push_back(redaction);
    }
    if (!boxes.empty())
      burnPages(shown, boxes);
    shown.isAltered = true;
  }
  burnSameFile(shown);
  burnEchoes(shown);
}

void Burner::burnWhole(ShownMessage& shown, const QString& reason) const {
  Message& message = shown.message;
  message.text = redactionMark(reason);
  message.kind = MessageKind::Text;
  message.system.clear();
  message.quote.reset();
  message.reactions.clear();
  message.flags &= ~(MessageFlags(MessageFlag::HasLink) | MessageFlag::Forwarded);
  shown.facts.clear();
  shown.tags.clear();
  for (Sighting& sighting : shown.sightings)
    sighting.text.reset();
  if (message.attachment)
    burnFile(shown, reason);
}

void Burner::burnSpans(ShownMessage& shown, const std::vector<Redaction>& spans) const {
  const QString& text = shown.message.text;
  QString burned;
  qsizetype at = 0;
  for (const Redaction& span : spans) {
    const auto start = std::min<qsizetype>(span.start, text.size());
    const auto end = std::min<qsizetype>(start + span.length, text.size());
    if (start >= at)
      burned += text.sliced(at, start - at) + redactionMark(span.reason);
    at = std::max(at, end);
  }
  shown.message.text = burned + text.sliced(at);
  shown.message.flags &= ~MessageFlags(MessageFlag::HasLink);
  // Earlier and other versions cannot be matched place by place, so none of them is shown.
  std::erase_if(shown.facts, [](const LiveFact& fact) {
    return fact.kind == LiveFact::Kind::Said || fact.kind == LiveFact::Kind::Edit;
  });
  for (Sighting& sighting : shown.sightings)
    sighting.text.reset();
}

void Burner::burnFile(ShownMessage& shown, const QString& reason) const {
  shown.isFileRedacted = true;
  if (!shown.message.attachment)
    return;
  Attachment shownFile;
  shownFile.name = redactionMark(reason);
  shownFile.state = Attachment::State::Omitted;
  shown.message.attachment = shownFile;
}

/// The file itself goes, whatever becomes of its pages.
void Burner::burnPages(ShownMessage& shown, const std::vector<Redaction>& boxes) const {
  if (shown.isFileRedacted || !shown.message.attachment)
    return;
  CoveredFile covered;
  covered.address = shown.message.attachment->address;
  covered.boxes = boxes;
  burnFile(shown, boxes.front().reason);
  shown.covered = std::move(covered);
}

/// Somebody sent the same file again.
void Burner::burnSameFile(ShownMessage& shown) const {
  if (shown.isFileRedacted || !shown.message.attachment)
    return;
  const auto found = m_byFile.find(shown.message.attachment->digest);
  if (found == m_byFile.end())
    return;
  const auto whole = std::ranges::find_if(found->second, [](const Redaction& each) { return each.part != Part::Page; });
  for (const Redaction& redaction : found->second)
    shown.reasons.insert(redaction.reason);
  if (whole != found->second.end())
    burnFile(shown, whole->reason);
  else
    burnPages(shown, found->second);
  shown.isAltered = true;
}

/// What repeats what was taken out of another message, or of this one.
void Burner::burnEchoes(ShownMessage& shown) const {
  Message& message = shown.message;
  const auto altered = [&] { shown.isAltered = true; };
  if (message.quote) {
    const auto quoted = m_byMessage.find(message.quote->message);
    const QString* reason =
        quoted != m_byMessage.end() ? &quoted->second.front().reason : reasonIn(message.quote->text);
    if (reason) {
      message.quote->text = redactionMark(*reason);
      altered();
    }
  }
  if (message.attachment && !shown.isFileRedacted) {
    if (const QString* reason = reasonIn(message.attachment->name)) {
      message.attachment->name = redactionMark(*reason);
      altered();
    }
  }
  const auto erased =
      std::erase_if(message.reactions, [&](const Reaction& reaction) { return reasonIn(reaction.emoji) != nullptr; });
  const auto told = std::erase_if(shown.facts, [&](const LiveFact& fact) { return reasonIn(fact.text) != nullptr; });
  bool differs = false;
  for (Sighting& sighting : shown.sightings) {
    if (sighting.text && reasonIn(*sighting.text)) {
      sighting.text.reset();
      differs = true;
    }
  }
  if (erased > 0 || told > 0 || differs)
    altered();
}

} // namespace muniment::evidence
