#include "ui/review/tag_words.h"

#include "ui/kit/visible_text.h"

namespace muniment::ui {

using namespace Qt::StringLiterals;

QString TagWords::names(const std::vector<TagSet>& sets, const std::vector<TagId>& tags) {
  QStringList names;
  for (const TagSet& set : sets) {
    for (const ReviewTag& tag : set.tags) {
      if (std::ranges::find(tags, tag.id) != tags.end())
        names.append(visibleText(tag.name));
    }
  }
  return names.join(u" · "_s);
}

QString TagWords::change(const std::vector<TagSet>& sets, const std::vector<TagId>& before,
                         const std::vector<TagId>& after) {
  std::vector<TagId> chosen;
  std::vector<TagId> gone;
  std::ranges::copy_if(after, std::back_inserter(chosen),
                       [&](const TagId& tag) { return std::ranges::find(before, tag) == before.end(); });
  std::ranges::copy_if(before, std::back_inserter(gone),
                       [&](const TagId& tag) { return std::ranges::find(after, tag) == after.end(); });
  if (gone.empty())
    return names(sets, chosen);
  if (chosen.empty())
    return tr("%1 taken back", "names of tags").arg(names(sets, gone));
  return tr("%1 instead of %2", "names of tags").arg(names(sets, chosen), names(sets, gone));
}

} // namespace muniment::ui
