#include "core/workspace/disposition/classes_below.h"

#include "core/store/class_repository.h"

namespace muniment::workspace {

Result<std::vector<ClassId>> classesBelow(store::Connection& connection, const std::optional<ClassId>& top) {
  if (!top)
    return std::vector<ClassId>();
  MUNIMENT_TRY_LET(all, store::ClassRepository(connection).all());
  std::vector<ClassId> found{*top};
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const RecordClass& candidate : all) {
      if (candidate.parent == found[i])
        found.push_back(candidate.id);
    }
  }
  return found;
}

} // namespace muniment::workspace
