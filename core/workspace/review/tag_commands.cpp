#include "core/workspace/review/tag_commands.h"

#include "core/store/tag_repository.h"
#include "core/workspace/records/entry_state.h"

#include <algorithm>
#include <set>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;
using store::TagRepository;

Failure refused(QLatin1StringView id, const QString& argument = {}) {
  return failure(ErrorKind::Refused, id, argument.isEmpty() ? QStringList() : QStringList{argument});
}

/// Names and keys are told apart by those who choose.
Result<void> checkTags(const TagSet& set) {
  if (set.name.trimmed().isEmpty())
    return refused("tag.name_missing"_L1);
  if (set.tags.empty())
    return refused("tag.none"_L1);
  std::set<QString> names;
  std::set<int> keys;
  for (const ReviewTag& tag : set.tags) {
    if (store::foldedTagName(tag.name).isEmpty())
      return refused("tag.name_missing"_L1);
    if (!names.insert(store::foldedTagName(tag.name)).second)
      return refused("tag.name_taken"_L1, tag.name);
    if (tag.key != 0 && (tag.key < 0 || tag.key > 9 || !keys.insert(tag.key).second))
      return refused("tag.key_taken"_L1, QString::number(tag.key));
  }
  return {};
}

/// The set before this version; checks that this one may follow it.
Result<void> mayFollow(const TagSet& before, const TagSet& set) {
  if (before.version != set.version)
    return refused("tag.version_outdated"_L1, before.name);
  for (const ReviewTag& tag : before.tags) {
    if (!set.find(tag.id))
      return refused("tag.removed"_L1);
  }
  return {};
}

Json jsonOf(const std::vector<TagId>& tags) {
  Json::Array array;
  for (const TagId& tag : tags)
    array.emplace_back(tag.toString());
  return array;
}

} // namespace

Result<Json> SaveTagSet::apply(CommandContext& context) const {
  TagRepository tags(context.connection());
  TagSet saved = set;
  MUNIMENT_TRY(checkTags(saved));
  if (saved.matter && !context.scope().sees(saved.matter))
    return failure(ErrorKind::NotFound, "matter.unknown"_L1);
  MUNIMENT_TRY_LET(others, tags.sets(context.scope()));
  const auto isSame = [&](const TagSet& other) { return other.id == saved.id; };
  if (std::ranges::any_of(others, [&](const TagSet& other) {
        return !isSame(other) && other.matter == saved.matter &&
               store::foldedTagName(other.name) == store::foldedTagName(saved.name);
      }))
    return refused("tag.name_taken"_L1, saved.name);
  if (saved.id.isNull()) {
    saved.id = TagSetId::make(context.now());
    saved.version = 1;
  } else {
    const auto before = std::ranges::find_if(others, isSame);
    if (before == others.end())
      return failure(ErrorKind::NotFound, "tag.set_unknown"_L1);
    MUNIMENT_TRY(mayFollow(*before, saved));
    saved.matter = before->matter;
    ++saved.version;
  }
  for (ReviewTag& tag : saved.tags) {
    if (tag.id.isNull())
      tag.id = TagId::make(context.now());
  }
  saved.salt = makeSalt();
  MUNIMENT_TRY(tags.save(saved));
  EntryDraft draft;
  draft.verb = u"tag.set-saved"_s;
  draft.subject = aggregateOf(saved.id);
  draft.matter = saved.matter;
  draft.payload = {{u"version"_s, saved.version}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(saved.id), saved));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"set"_s, saved.id.toString()}, {u"version"_s, saved.version}};
}

Json TagMessages::describe() const {
  Json::Array ids;
  for (const MessageId message : messages)
    ids.emplace_back(message.toString());
  return Json::Object{{u"choose"_s, jsonOf(choose)},
                      {u"messages"_s, std::move(ids)},
                      {u"set"_s, set.toString()},
                      {u"take_back"_s, jsonOf(takeBack)}};
}

Result<void> TagMessages::check(const TagSet& within) const {
  if (messages.size() > kMost)
    return refused("tag.too_many"_L1, QString::number(kMost));
  for (const TagId& tag : choose) {
    const ReviewTag* known = within.find(tag);
    if (!known)
      return failure(ErrorKind::NotFound, "tag.unknown"_L1);
    if (known->retired)
      return refused("tag.retired"_L1, known->name);
  }
  if (std::ranges::any_of(takeBack, [&](const TagId& tag) { return !within.find(tag); }))
    return failure(ErrorKind::NotFound, "tag.unknown"_L1);
  if (!within.multiple && choose.size() > 1)
    return refused("tag.one_only"_L1, within.name);
  return {};
}

std::vector<TagId> TagMessages::after(const TagSet& within, const std::vector<TagId>& before) const {
  std::set<TagId> tags(choose.begin(), choose.end());
  if (within.multiple || choose.empty())
    tags.insert(before.begin(), before.end());
  for (const TagId& tag : takeBack)
    tags.erase(tag);
  return {tags.begin(), tags.end()};
}

Result<Json> TagMessages::apply(CommandContext& context) const {
  TagRepository tags(context.connection());
  MUNIMENT_TRY_LET(found, tags.set(set, context.scope()));
  if (!found)
    return failure(ErrorKind::NotFound, "tag.set_unknown"_L1);
  MUNIMENT_TRY(check(*found));
  std::vector<MessageId> asked = messages;
  std::ranges::sort(asked);
  const auto repeated = std::ranges::unique(asked);
  asked.erase(repeated.begin(), repeated.end());
  MUNIMENT_TRY_LET(visible, tags.areVisible(asked, context.scope()));
  if (!visible)
    return failure(ErrorKind::NotFound, "message.unknown"_L1);
  MUNIMENT_TRY_LET(now, tags.tags(asked, context.scope()));
  Tagging tagging{TaggingId::make(context.now()), set, context.session().actor.id, context.now(), {}, makeSalt()};
  for (const MessageId message : asked) {
    std::vector<TagId> before = now[message];
    std::erase_if(before, [&](const TagId& tag) { return !found->find(tag); });
    std::vector<TagId> then = after(*found, before);
    if (then != before)
      tagging.changes.push_back({message, std::move(before), std::move(then)});
  }
  if (tagging.changes.empty())
    return refused("tag.nothing_changes"_L1);
  MUNIMENT_TRY(tags.add(tagging));
  EntryDraft draft;
  draft.verb = u"tag.chosen"_s;
  draft.subject = aggregateOf(set);
  draft.matter = found->matter;
  draft.payload = {{u"messages"_s, static_cast<std::int64_t>(tagging.changes.size())}};
  MUNIMENT_TRY_LET(state, stateOf(aggregateOf(tagging.id), tagging));
  draft.state = {state};
  context.record(std::move(draft));
  return Json::Object{{u"changed"_s, static_cast<std::int64_t>(tagging.changes.size())},
                      {u"tagging"_s, tagging.id.toString()}};
}

} // namespace muniment::workspace
