#include "core/formats/archive/chat_text.h"

namespace muniment::formats::archive {
namespace {

using namespace Qt::StringLiterals;

bool speaksOfChat(const QString& name) {
  return name.contains("chat"_L1, Qt::CaseInsensitive) || name.contains("whatsapp"_L1, Qt::CaseInsensitive);
}

/// Members at the root come before those in folders, then the shorter name, then the earlier one.
bool isBetter(const ArchiveMember& a, const ArchiveMember& b) {
  const auto depth = [](const ArchiveMember& member) { return member.name.count(u'/'); };
  return depth(a) != depth(b) ? depth(a) < depth(b) : a.name.size() < b.name.size();
}

void keepBetter(const ArchiveMember*& best, const ArchiveMember& member) {
  if (!best || isBetter(member, *best))
    best = &member;
}

} // namespace

std::optional<int> chatTextOf(const std::vector<ArchiveMember>& members) {
  const ArchiveMember* exact = nullptr;
  const ArchiveMember* speaking = nullptr;
  const ArchiveMember* only = nullptr;
  int texts = 0;
  for (const ArchiveMember& member : members) {
    const QString leaf = member.name.section(u'/', -1);
    if (member.isClutter || !member.canBeOpened() || !leaf.endsWith(".txt"_L1, Qt::CaseInsensitive))
      continue;
    ++texts;
    only = &member;
    if (leaf.compare("_chat.txt"_L1, Qt::CaseInsensitive) == 0)
      keepBetter(exact, member);
    if (speaksOfChat(leaf))
      keepBetter(speaking, member);
  }
  const ArchiveMember* best = exact ? exact : speaking ? speaking : texts == 1 ? only : nullptr;
  return best ? std::optional<int>(best->index) : std::nullopt;
}

} // namespace muniment::formats::archive
