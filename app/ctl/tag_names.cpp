#include "app/ctl/tag_names.h"

#include "app/ctl/arguments.h"
#include "core/workspace/review/tag_queries.h"

namespace muniment::ctl {

using namespace Qt::StringLiterals;

Result<TagSet> tagSetNamed(workspace::Workspace& opened, const std::string& name) {
  MUNIMENT_TRY_LET(sets, opened.ask(workspace::TagSets()).result());
  for (TagSet& set : sets) {
    if (set.id.toString() == textOf(name) || set.name.compare(textOf(name), Qt::CaseInsensitive) == 0)
      return std::move(set);
  }
  return failure(ErrorKind::NotFound, "tag.set_unknown"_L1);
}

Result<TagId> tagNamed(const TagSet& set, const std::string& name) {
  for (const ReviewTag& tag : set.tags) {
    if (tag.name.compare(textOf(name), Qt::CaseInsensitive) == 0)
      return tag.id;
  }
  return failure(ErrorKind::NotFound, "tag.unknown"_L1);
}

QStringList namesOf(const TagSet& set, const std::vector<TagId>& tags) {
  QStringList names;
  for (const TagId& tag : tags) {
    const ReviewTag* known = set.find(tag);
    names.append(known ? known->name : tag.toString());
  }
  return names;
}

} // namespace muniment::ctl
