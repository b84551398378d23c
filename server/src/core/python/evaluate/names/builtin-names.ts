/** Names that Python has without an import. */
export const BUILTINS: ReadonlySet<string> = new Set(
  `abs all any ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex delattr dict dir divmod
  enumerate eval exec filter float format frozenset getattr globals hasattr hash help hex id input int isinstance
  issubclass iter len list locals map max memoryview min next object oct open ord pow print property range repr reversed
  round set setattr slice sorted staticmethod str sum super tuple type vars zip __import__ NotImplemented Ellipsis
  BaseException Exception ArithmeticError AssertionError AttributeError EOFError FileNotFoundError ImportError IndexError
  KeyError KeyboardInterrupt LookupError ModuleNotFoundError NameError NotImplementedError OSError IOError
  PermissionError RuntimeError RuntimeWarning StopIteration SystemExit TimeoutError TypeError UserWarning ValueError
  ZeroDivisionError DeprecationWarning FutureWarning Warning ConnectionError`.split(/\s+/),
);
