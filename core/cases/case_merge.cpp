#include "core/cases/case_merge.h"

#include <algorithm>

namespace muniment::cases {
namespace {

QString textAt(const FieldTexts& texts, const QString& field) {
  const auto found = texts.find(field);
  return found == texts.end() ? QString() : found->second;
}

/// The same words, written a little otherwise.
bool isAlike(const QString& one, const QString& other) {
  return one.simplified().toCaseFolded() == other.simplified().toCaseFolded();
}

class Merger final {
 public:
  Merger(CaseMirror& mirror, const FieldTexts& ours, Instant now) : m_mirror(&mirror), m_ours(&ours), m_now(now) {}

  void meet(const QString& field, const QString& theirs) {
    const QString ours = textAt(*m_ours, field);
    if (rests(field, ours, theirs))
      return;
    if (const auto sent = m_mirror->sent.find(field); sent != m_mirror->sent.end()) {
      if (theirs == textAt(m_mirror->base, field))
        return; // still on its way
      if (theirs != sent->second) {
        m_mirror->sent.erase(sent);
        return ours == theirs ? agree(field, ours) : disagree(field, ours, theirs);
      }
      agree(field, theirs);
    }
    const QString base = textAt(m_mirror->base, field);
    if (ours == theirs)
      return agree(field, ours);
    if (theirs == base)
      return send(field, base, ours);
    // Nobody changed anything yet where both sides come together for the first time with the same words.
    const bool isFirstAndAlike = !m_mirror->base.contains(field) && isAlike(ours, theirs);
    if (ours != base && !isFirstAndAlike)
      return disagree(field, ours, theirs);
    merge.take[field] = theirs;
    agree(field, theirs);
  }

  Merge merge;

 private:
  /// A field with a conflict shows what both sides say by now, and moves nothing until they say the same.
  bool rests(const QString& field, const QString& ours, const QString& theirs) {
    const auto found = std::ranges::find(m_mirror->conflicts, field, &CaseMirror::Conflict::field);
    if (found == m_mirror->conflicts.end())
      return false;
    if (ours == theirs) {
      m_mirror->conflicts.erase(found);
      agree(field, ours);
    } else if (found->ours != ours || found->theirs != theirs) {
      found->ours = ours;
      found->theirs = theirs;
      merge.fresh.push_back(*found);
    }
    return true;
  }

  void agree(const QString& field, const QString& value) {
    m_mirror->base[field] = value;
    m_mirror->sent.erase(field);
  }

  void send(const QString& field, const QString& expected, const QString& value) {
    m_mirror->sent[field] = value;
    merge.send[field] = {expected, value};
  }

  void disagree(const QString& field, const QString& ours, const QString& theirs) {
    m_mirror->conflicts.push_back({field, textAt(m_mirror->base, field), ours, theirs, m_now});
    merge.fresh.push_back(m_mirror->conflicts.back());
  }

  CaseMirror* m_mirror;
  const FieldTexts* m_ours;
  Instant m_now;
};

} // namespace

Merge merge(CaseMirror& mirror, const FieldTexts& ours, const FieldTexts& theirs, const QString& version, Instant now) {
  if (version < mirror.version)
    return {};
  mirror.version = version;
  Merger merger(mirror, ours, now);
  for (const auto& [field, value] : theirs)
    merger.meet(field, value);
  return std::move(merger.merge);
}

Merge mergeOurs(CaseMirror& mirror, const FieldTexts& ours, const QStringList& fields, Instant now) {
  Merger merger(mirror, ours, now);
  for (const QString& field : fields) {
    const auto conflict = std::ranges::find(mirror.conflicts, field, &CaseMirror::Conflict::field);
    merger.meet(field, conflict == mirror.conflicts.end() ? textAt(mirror.base, field) : QString(conflict->theirs));
  }
  return std::move(merger.merge);
}

void told(CaseMirror& mirror, const QString& field, const QString& value) {
  const auto sent = mirror.sent.find(field);
  if (sent == mirror.sent.end() || sent->second != value)
    return; // of a write that nobody waits for any more
  mirror.base[field] = value;
  mirror.sent.erase(sent);
}

bool decide(CaseMirror& mirror, const QString& field) {
  const auto found = std::ranges::find(mirror.conflicts, field, &CaseMirror::Conflict::field);
  if (found == mirror.conflicts.end())
    return false;
  mirror.base[field] = found->theirs;
  mirror.sent.erase(field);
  mirror.conflicts.erase(found);
  return true;
}

} // namespace muniment::cases
